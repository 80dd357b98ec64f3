package ictb.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as it is written, however large or wrong, by a client that listens while it sends. */
final class RawRequest {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *([0-9]+)");
    private static final int PIECE = 64 * 1024;

    /** Writes a body, until the answer has come. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;

        /** So many times the same. */
        static Content repeated(long times, String text) {
            byte[] one = text.getBytes(ISO_8859_1);
            int together = (int) Math.max(1, Math.min(times, PIECE / Math.max(1, one.length)));
            byte[] piece = text.repeat(together).getBytes(ISO_8859_1);
            return out -> {
                for (long left = times; left > 0; left -= together) {
                    out.write(piece, 0, (int) Math.min(left, together) * one.length);
                }
            };
        }

        static Content of(String text) {
            return of(text.getBytes(ISO_8859_1));
        }

        static Content of(byte[] bytes) {
            return out -> out.write(bytes);
        }

        default Content then(Content next) {
            return out -> {
                writeTo(out);
                next.writeTo(out);
            };
        }
    }

    /**
     * @param status 0 where the server closed without an answer
     * @param body of the answer
     */
    record Answer(int status, String head, String body) {}

    private final URI server;
    private final StringBuilder head;
    private String sender = "127.0.0.1";

    RawRequest(URI server, String requestLine) {
        this.server = server;
        this.head = new StringBuilder(requestLine + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n");
    }

    static RawRequest post(URI server, String method) {
        return new RawRequest(server, "POST /rest/" + method);
    }

    RawRequest header(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /** @param address of this machine's, 127.x.x.x */
    RawRequest from(String address) {
        sender = address;
        return this;
    }

    /** With a length that is not told beforehand. */
    Answer sendChunked(Content body) throws IOException {
        head.append("Transfer-Encoding: chunked\r\n");
        return send(out -> {
            body.writeTo(new Chunks(out));
            out.write("0\r\n\r\n".getBytes(ISO_8859_1));
        });
    }

    /** As it is: the headers say how long it is, or do not. */
    Answer send(Content body) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getByName(server.getHost()), server.getPort(), InetAddress.getByName(sender), 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            Thread sending = new Thread(() -> write(body, socket), "raw-request");
            sending.setDaemon(true);
            sending.start();
            return answer(socket.getInputStream());
        }
    }

    private void write(Content body, Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(ISO_8859_1));
            body.writeTo(out);
            socket.shutdownOutput();
        } catch (IOException answeredOrClosed) {
            // What the server said is read meanwhile.
        }
    }

    /** The server waits for the rest of what is sent before it closes: what is there is counted. */
    private static Answer answer(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "";
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
                if (head.isEmpty() && b == '\n' && endsWith(bytes, "\r\n\r\n")) {
                    head = bytes.toString(ISO_8859_1);
                    bytes.reset();
                }
                if (!head.isEmpty() && isWhole(head, bytes, b == '\n')) {
                    break;
                }
            }
        } catch (IOException closed) {
            // As far as it came.
        }
        String rest = bytes.toString(ISO_8859_1);
        return head.isEmpty()
                ? new Answer(0, rest, "")
                : new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, rest);
    }

    private static boolean isWhole(String head, ByteArrayOutputStream body, boolean isEndOfLine) {
        Matcher length = LENGTH.matcher(head);
        return length.find()
                ? body.size() >= Integer.parseInt(length.group(1))
                : isEndOfLine && endsWith(body, "0\r\n\r\n");
    }

    private static boolean endsWith(ByteArrayOutputStream bytes, String end) {
        return bytes.size() >= end.length() && bytes.toString(ISO_8859_1).endsWith(end);
    }

    private static final class Chunks extends OutputStream {

        private final OutputStream out;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                out.write((Integer.toHexString(length) + "\r\n").getBytes(ISO_8859_1));
                out.write(bytes, from, length);
                out.write("\r\n".getBytes(ISO_8859_1));
            }
        }
    }
}
