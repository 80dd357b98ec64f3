package ictb.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between the application and Asterisk's manager interface, and can stop forwarding in the middle of an action. */
final class AmiProxy implements AutoCloseable {

    private static final String ORIGINATE = "action: originate";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int amiPort;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile Runnable atNextOriginate;

    AmiProxy(int amiPort) throws IOException {
        this.amiPort = amiPort;
        thread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Of the next Originate only the first half is forwarded; then this runs, and that session hears nothing more. */
    void cutInTheNextOriginate(Runnable then) {
        atNextOriginate = then;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket asterisk = new Socket(InetAddress.getLoopbackAddress(), amiPort);
                sockets.addAll(List.of(client, asterisk));
                thread(() -> forward(client, asterisk, true));
                thread(() -> forward(asterisk, client, false));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void forward(Socket from, Socket to, boolean isCuttable) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Runnable cut = isCuttable ? atNextOriginate : null;
                int originate = cut == null ? -1 : indexOfOriginate(buffer, read);
                if (originate >= 0) {
                    atNextOriginate = null;
                    out.write(buffer, 0, originate + (read - originate) / 2);
                    out.flush();
                    cut.run();
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException closed) {
            // One side has gone; the other follows.
        }
    }

    private static int indexOfOriginate(byte[] buffer, int length) {
        String text = new String(buffer, 0, length, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        return text.indexOf(ORIGINATE);
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "ami-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
