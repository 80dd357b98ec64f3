package ictb.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Clients that begin a request and do not end it. */
final class HalfRequests implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;

    private final URI server;
    private final List<Socket> sockets = new ArrayList<>();

    HalfRequests(URI server) {
        this.server = server;
    }

    /** @param address of this machine's, 127.x.x.x */
    Socket begin(String address, String beginning) throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        // Small, so that a long answer does not fit into what the client has room for.
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /** A POST that says it has so many bytes more than come. */
    static String post(String method, String body, int missing, String... headers) {
        return "POST /rest/" + method + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + String.join("", headers) + "Content-Length: " + (body.length() + missing) + "\r\n\r\n" + body;
    }

    /** As a client that dies: the server hears of it when it next reads or writes. */
    void abort() throws IOException {
        for (Socket socket : sockets) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        sockets.clear();
    }

    /** All that comes until the server closes, or waits for more. */
    static String answerUntilClosed(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
            }
        } catch (SocketTimeoutException open) {
            return bytes.toString(ISO_8859_1) + "[still open]";
        } catch (IOException reset) {
            // As far as it came.
        }
        return bytes.toString(ISO_8859_1);
    }

    /** How many have got an answer that begins so, until now. */
    long answered(String beginning) throws IOException {
        long count = 0;
        for (Socket socket : sockets) {
            InputStream in = socket.getInputStream();
            if (in.available() >= beginning.length()
                    && new String(in.readNBytes(beginning.length()), ISO_8859_1).equals(beginning)) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
