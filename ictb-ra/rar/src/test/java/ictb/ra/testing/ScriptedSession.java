package ictb.ra.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One connection to the scripted AMI. */
final class ScriptedSession {

    private final Socket socket;
    private final Answering answering;
    private final CountDownLatch frozen = new CountDownLatch(1);
    private volatile boolean wantsEvents;

    ScriptedSession(Socket socket, Answering answering) {
        this.socket = socket;
        this.answering = answering;
    }

    void start(boolean speaking) {
        if (speaking) {
            Thread reader = new Thread(this::run, "scripted-ami-session");
            reader.setDaemon(true);
            reader.start();
        }
    }

    private void run() {
        try (socket) {
            write("Asterisk Call Manager/11.0.0\r\n");
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    lines.add(line);
                    continue;
                }
                AmiAction action = new AmiAction(lines);
                lines.clear();
                wantsEvents |= action.name().equals("Login")
                        && !action.header("Events").equals("off");
                if (frozen.getCount() == 0) {
                    new CountDownLatch(1).await();
                }
                answering.answer(this, action);
            }
        } catch (IOException e) {
            // The other side has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void respond(AmiAction action, String response, String... headers) throws IOException {
        block("Response: " + response, "ActionID: " + action.header("ActionID"), String.join("\r\n", headers));
    }

    void list(AmiAction action, String uniqueIds) throws IOException {
        String id = "ActionID: " + action.header("ActionID");
        block("Response: Success", id, "EventList: start");
        int items = 0;
        for (String uniqueId : uniqueIds.split(" ")) {
            if (!uniqueId.isEmpty()) {
                block("Event: CoreShowChannel", id, "Channel: PJSIP/x-" + items, "Uniqueid: " + uniqueId);
                items++;
            }
        }
        block("Event: CoreShowChannelsComplete", id, "EventList: Complete", "ListItems: " + items);
    }

    void event(String name, String... headers) throws IOException {
        block("Event: " + name, String.join("\r\n", headers));
    }

    private void block(String... lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (!line.isEmpty()) {
                text.append(line).append("\r\n");
            }
        }
        write(text.append("\r\n").toString());
    }

    private synchronized void write(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    boolean wantsEvents() {
        return wantsEvents && !socket.isClosed();
    }

    void freeze() {
        frozen.countDown();
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // As good as closed.
        }
    }

    /** What to say to an action. */
    @FunctionalInterface
    interface Answering {
        void answer(ScriptedSession session, AmiAction action) throws IOException;
    }
}
