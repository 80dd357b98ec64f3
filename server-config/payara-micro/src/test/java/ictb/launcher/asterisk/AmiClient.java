package ictb.launcher.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Speaks AMI as plainly as can be: lines out, messages in, in the order of arrival. */
final class AmiClient implements AutoCloseable {
    private final Socket socket;
    private final AtomicInteger callers = new AtomicInteger(5550000);
    private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();

    /** As the user who places calls. */
    AmiClient(Asterisk asterisk) throws IOException {
        this(asterisk, asterisk.amiUser(), asterisk.amiSecret());
        await("FullyBooted", Map.of(), Duration.ofSeconds(10));
    }

    private AmiClient(Asterisk asterisk, String user, String secret) throws IOException {
        socket = new Socket("127.0.0.1", asterisk.amiPort());
        Thread reader = new Thread(this::read, "ami-client");
        reader.setDaemon(true);
        reader.start();
        responseTo(send("Login", Map.of("Username", user, "Secret", secret), List.of()));
    }

    /** As the user who may reload. */
    static AmiClient reloader(Asterisk asterisk) throws IOException {
        return new AmiClient(asterisk, asterisk.reloadUser(), asterisk.reloadSecret());
    }

    private void read() {
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Map<String, String> message = new HashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    message.put(line.substring(0, colon), line.substring(colon + 2));
                } else if (line.isEmpty()) {
                    received.add(Map.copyOf(message));
                    message.clear();
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    /** Sends an action and gives back its ActionID. */
    synchronized String send(String action, Map<String, String> headers, List<String> variables) {
        String actionId = UUID.randomUUID().toString();
        StringBuilder text = new StringBuilder("Action: " + action + "\r\nActionID: " + actionId + "\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        variables.forEach(value -> text.append("Variable: ").append(value).append("\r\n"));
        try {
            socket.getOutputStream().write(text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return actionId;
    }

    /**
     * A call that was placed.
     *
     * @param id its channel id
     * @param caller the number that it shows, which no other call shows: by it the carrier's line is found
     */
    record Call(String id, String caller) {}

    /** Places a call as the application does. */
    Call call(String number, Duration ringTimeout, String... variables) {
        List<String> all = new ArrayList<>(List.of("CHANNEL(hangup_handler_push)=ictb-hangup\\,s\\,1"));
        all.addAll(List.of(variables));
        return originate("PJSIP/" + number + "@carrier", "ictb-message", ringTimeout, all);
    }

    Call originate(String channel, String context, Duration ringTimeout, List<String> variables) {
        Call call = new Call(UUID.randomUUID().toString().replace("-", ""), "1415" + callers.incrementAndGet());
        Map<String, String> headers = new HashMap<>();
        headers.put("Channel", channel);
        headers.put("ChannelId", call.id());
        headers.put("Context", context);
        headers.put("Exten", "s");
        headers.put("Priority", "1");
        headers.put("Timeout", Long.toString(ringTimeout.toMillis()));
        headers.put("CallerID", call.caller());
        headers.put("Async", "true");
        send("Originate", headers, variables);
        return call;
    }

    Map<String, String> responseTo(String actionId) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> received.stream().anyMatch(m -> isResponse(m, actionId)));
        return received.stream()
                .filter(m -> isResponse(m, actionId))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isResponse(Map<String, String> message, String actionId) {
        return message.containsKey("Response") && actionId.equals(message.get("ActionID"));
    }

    /** The Hangup of a channel, waited for; by then every other event of the channel but OriginateResponse is there. */
    Map<String, String> hangupOf(Call call, Duration patience) {
        await("OriginateResponse", Map.of("Uniqueid", call.id()), patience);
        return await("Hangup", Map.of("Uniqueid", call.id()), patience);
    }

    Map<String, String> await(String event, Map<String, String> headers, Duration patience) {
        Awaitility.await(event + " " + headers)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> received.stream().anyMatch(m -> is(m, event, headers)));
        return received.stream().filter(m -> is(m, event, headers)).findFirst().orElseThrow();
    }

    private static boolean is(Map<String, String> message, String event, Map<String, String> headers) {
        return event.equals(message.get("Event")) && message.entrySet().containsAll(headers.entrySet());
    }

    /** Every event that spoke of this channel. */
    List<Map<String, String>> eventsOf(Call call) {
        return received.stream()
                .filter(m -> m.containsKey("Event") && call.id().equals(m.get("Uniqueid")))
                .toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
