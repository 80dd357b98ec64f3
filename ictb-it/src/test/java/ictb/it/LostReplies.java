package ictb.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and the server: every call arrives, and the line breaks as its answer begins to come. */
final class LostReplies implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger lost = new AtomicInteger();
    private final int port;

    LostReplies(URI server) throws IOException {
        this.port = server.getPort();
        thread(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    /** How many answers have been kept from their clients. */
    int lost() {
        return lost.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                thread(() -> forward(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void forward(Socket client) {
        try (client;
                Socket application = new Socket(InetAddress.getLoopbackAddress(), port)) {
            thread(() -> copy(client, application));
            InputStream answer = application.getInputStream();
            if (answer.read() >= 0) {
                lost.incrementAndGet();
            }
        } catch (IOException closed) {
            // The client has gone.
        }
    }

    private static void copy(Socket client, Socket application) {
        try {
            OutputStream out = application.getOutputStream();
            client.getInputStream().transferTo(out);
        } catch (IOException cut) {
            // As is meant.
        }
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "lost-replies");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
