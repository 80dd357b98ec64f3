package ictb.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends a file of any size without holding it, and listens while it sends, as curl does. */
final class EndlessUpload {

    private static final String BOUNDARY = "----ictb-it-endless";
    private static final String FILE_END = "\r\n--" + BOUNDARY + "--\r\n";
    private static final String ANSWER_END = "\"]";
    private static final byte[] BYTES = "abcdefghijklmnop".repeat(4_096).getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 30_000;

    /**
     * @param answer the HTTP response
     * @param sent bytes of the file that were sent before the answer came
     */
    record Outcome(String answer, long sent) {}

    private final URI server;
    private final String fields;

    /** @param fields of the form, alternating names and values; they come before the file */
    EndlessUpload(URI server, String... fields) {
        this.server = server;
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            parts.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                    + fields[i + 1] + "\r\n");
        }
        parts.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"texi.wav\"\r\n"
                + "Content-Type: audio/x-wav\r\n\r\n");
        this.fields = parts.toString();
    }

    /** Says beforehand how much will come. */
    Outcome announced(String method, long size) throws IOException {
        long length = fields.length() + size + FILE_END.length();
        return send(head(method) + "Content-Length: " + length + "\r\n\r\n", size, false);
    }

    /** Does not say how much will come. */
    Outcome chunked(String method, long size) throws IOException {
        return send(head(method) + "Transfer-Encoding: chunked\r\n\r\n", size, true);
    }

    private String head(String method) {
        return "POST /rest/" + method + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n";
    }

    private Outcome send(String head, long size, boolean isChunked) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            write(out, fields.getBytes(StandardCharsets.US_ASCII), isChunked);
            long sent = sendFile(socket, size, isChunked);
            if (sent == size) {
                write(out, FILE_END.getBytes(StandardCharsets.US_ASCII), isChunked);
                out.write((isChunked ? "0\r\n\r\n" : "").getBytes(StandardCharsets.US_ASCII));
            }
            return new Outcome(read(socket.getInputStream()), sent);
        }
    }

    private static long sendFile(Socket socket, long size, boolean isChunked) throws IOException {
        long sent = 0;
        while (sent < size && socket.getInputStream().available() == 0) {
            try {
                write(socket.getOutputStream(), BYTES, isChunked);
            } catch (IOException closedByTheServer) {
                return sent;
            }
            sent += BYTES.length;
        }
        return sent;
    }

    private static void write(OutputStream out, byte[] bytes, boolean isChunked) throws IOException {
        if (isChunked) {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        out.write(bytes);
        if (isChunked) {
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Up to the end of the two-element answer: the server waits for the rest of the file before it closes. */
    private static String read(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith(ANSWER_END)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The server closed before its answer was whole: " + answer);
            }
            answer.append((char) next);
        }
        return answer.toString();
    }
}
