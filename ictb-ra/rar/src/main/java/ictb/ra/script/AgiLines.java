package ictb.ra.script;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The lines of a connection, each within a length and a time. */
final class AgiLines {

    static final int LONGEST = 4_096;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];
    private int from;
    private int to;

    AgiLines(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    void write(String line) throws IOException {
        if (line.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new IllegalArgumentException("A command of AGI holds CR, LF or NUL");
        }
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param deadline by {@link System#nanoTime}
     * @return without its end
     * @throws IOException when it is too long, comes too late or not at all
     */
    String read(long deadline) throws IOException {
        byte[] line = new byte[LONGEST];
        for (int length = 0; length < LONGEST; length++) {
            byte next = next(deadline);
            if (next == '\n') {
                return new String(line, 0, length, StandardCharsets.UTF_8);
            }
            line[length] = next;
        }
        throw new IOException("A line longer than " + LONGEST + " bytes");
    }

    private byte next(long deadline) throws IOException {
        if (from == to) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException("No line in time");
            }
            socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
            from = 0;
            to = Math.max(0, in.read(buffer));
            if (to == 0) {
                throw new EOFException("Asterisk has closed the connection");
            }
        }
        return buffer[from++];
    }
}
