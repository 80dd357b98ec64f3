package ictb.it.bench;

import ictb.it.answering.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Calls every answer of the corpus at once, and hears what Asterisk took it for. */
final class AnsweredCalls implements AutoCloseable {

    private static final long BETWEEN_CALLS_MILLIS = 15;
    private static final long PATIENCE_SECONDS = 120;

    /**
     * @param status as {@code AMDSTATUS} says it
     * @param seconds from the answer to the decision
     */
    record Decision(String status, String cause, double seconds) {}

    private final Socket socket;
    private final String context;
    private final Map<String, Map<String, String>> reports = new ConcurrentHashMap<>();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> ended = new ConcurrentHashMap<>();
    private volatile CountDownLatch open = new CountDownLatch(0);

    AnsweredCalls(AmiLogin login, String context) throws IOException {
        this.context = context;
        socket = new Socket(InetAddress.getLoopbackAddress(), login.port());
        socket.setTcpNoDelay(true);
        write("Action: Login\r\nUsername: " + login.user() + "\r\nSecret: " + login.secret() + "\r\n\r\n");
        Thread reader = new Thread(this::read, "answered-calls");
        reader.setDaemon(true);
        reader.start();
    }

    /** In the order of the answers. */
    List<Decision> all(List<Answer> answers, String variable) throws IOException, InterruptedException {
        open = new CountDownLatch(answers.size());
        List<String> ids = answers.stream()
                .map(answer -> UUID.randomUUID().toString().replace("-", ""))
                .toList();
        for (Answer answer : answers) {
            place(ids.get(answer.number()), answer, variable);
            TimeUnit.MILLISECONDS.sleep(BETWEEN_CALLS_MILLIS);
        }
        if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Calls that never end: " + open.getCount());
        }
        return ids.stream().map(this::decision).toList();
    }

    private void place(String id, Answer answer, String variable) throws IOException {
        write("Action: Originate\r\nActionID: " + id + "\r\nChannel: PJSIP/121255600" + answer.digits()
                + "@carrier\r\nChannelId: " + id + "\r\nContext: " + context + "\r\nExten: s\r\nPriority: 1"
                + "\r\nTimeout: 20000\r\nAsync: true\r\nVariable: CHANNEL(hangup_handler_push)=ictb-hangup\\,s\\,1"
                + "\r\nVariable: " + variable + "\r\n\r\n");
    }

    private Decision decision(String id) {
        Map<String, String> report = reports.get(id);
        return new Decision(report.get("amd"), report.get("amdcause"), (ended.get(id) - answered.get(id)) / 1e9);
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void read() {
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Map<String, String> message = new HashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int colon = line.indexOf(':');
                if (line.isEmpty()) {
                    take(Map.copyOf(message));
                    message.clear();
                } else if (colon > 0) {
                    message.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void take(Map<String, String> message) {
        String id = message.getOrDefault("Uniqueid", "");
        String event = message.getOrDefault("Event", "");
        if (event.equals("Newstate") && "Up".equals(message.get("ChannelStateDesc"))) {
            answered.put(id, System.nanoTime());
        } else if (event.equals("UserEvent")) {
            reports.put(id, message);
            ended.put(id, System.nanoTime());
        } else if (event.equals("Hangup")) {
            open.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
