package ictb.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between the application and MariaDB and writes down the statements that hold a mark: what the server is really told,
 * parameters included, which the driver writes into the statement itself. A log of the server's would want a privilege that
 * the application's account does not have.
 */
final class SqlTap implements AutoCloseable {

    /** COM_QUERY and COM_STMT_PREPARE; each begins a packet with the number 0. */
    private static final List<Integer> STATEMENTS = List.of(0x03, 0x16);

    private static final int HEADER = 4;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int databasePort;
    private final String mark;
    private final Collection<String> marked = new ConcurrentLinkedQueue<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    SqlTap(int databasePort, String mark) throws IOException {
        this.databasePort = databasePort;
        this.mark = mark;
        thread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Each byte a character: what a quote is, and a backslash, is the same in UTF-8. */
    Collection<String> markedStatements() {
        return marked;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
                client.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                sockets.addAll(List.of(client, database));
                thread(() -> overhear(client, database));
                thread(() -> forward(database, client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void overhear(Socket client, Socket database) {
        try (client;
                database) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            OutputStream out = new BufferedOutputStream(database.getOutputStream());
            byte[] header = new byte[HEADER];
            while (true) {
                in.readFully(header);
                byte[] payload = in.readNBytes(length(header));
                if (header[3] == 0) {
                    overhear(payload);
                }
                out.write(header);
                out.write(payload);
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException closed) {
            // One side has gone; the other follows.
        }
    }

    private static int length(byte[] header) {
        return (header[0] & 0xff) | (header[1] & 0xff) << 8 | (header[2] & 0xff) << 16;
    }

    private void overhear(byte[] command) {
        if (command.length > 0 && STATEMENTS.contains((int) command[0])) {
            String statement = new String(command, 1, command.length - 1, ISO_8859_1);
            if (statement.contains(mark)) {
                marked.add(statement);
            }
        }
    }

    private static void forward(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // One side has gone; the other follows.
        }
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task, "sql-tap");
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
