package ictb.it.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** An AMI port on loopback that says Success to whatever it is asked and calls nobody: what is left is our own cost. */
final class AmiStub implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicLong originates = new AtomicLong();

    private AmiStub(ServerSocket server) {
        this.server = server;
    }

    static AmiStub start() throws IOException {
        AmiStub stub = new AmiStub(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        background(stub::accept);
        return stub;
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "ami-stub");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Calls that it was asked to place so far. */
    long originates() {
        return originates.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                background(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The benchmark is over.
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                Writer out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), UTF_8))) {
            out.write("Asterisk Call Manager/11.0.0\r\n");
            out.flush();
            Map<String, String> action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    answer(action, out);
                    action.clear();
                    if (!in.ready()) {
                        out.flush();
                    }
                } else {
                    int colon = line.indexOf(": ");
                    action.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
                }
            }
        } catch (IOException gone) {
            // The other side has closed.
        }
    }

    private void answer(Map<String, String> action, Writer out) throws IOException {
        String id = "ActionID: " + action.get("ActionID") + "\r\n";
        String name = action.get("Action");
        if (name.equals("Originate")) {
            originates.incrementAndGet();
        }
        out.write("Response: Success\r\n" + id + told(name) + "\r\n");
        if (name.equals("Login") && action.getOrDefault("Events", "").contains("system")) {
            out.write("Event: FullyBooted\r\nStatus: Fully Booted\r\n\r\n");
        }
        if (name.equals("CoreShowChannels")) {
            out.write("Event: CoreShowChannelsComplete\r\n" + id + "EventList: Complete\r\nListItems: 0\r\n\r\n");
        }
    }

    private static String told(String action) {
        return switch (action) {
            case "Challenge" -> "Challenge: 12345\r\n";
            case "CoreSettings" -> "AsteriskVersion: 22.10.1\r\n";
            case "CoreStatus" -> "CoreStartupDate: 2026-01-02\r\nCoreStartupTime: 03:04:05\r\nCoreCurrentCalls: 0\r\n";
            case "CoreShowChannels" -> "EventList: start\r\n";
            default -> "Message: Done\r\n";
        };
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
