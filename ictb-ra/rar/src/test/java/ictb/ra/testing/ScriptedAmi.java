package ictb.ra.testing;

import ictb.ra.ami.AmiAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An AMI port on 127.0.0.1 that answers as it is told, and remembers what it was asked. */
public final class ScriptedAmi implements AutoCloseable {

    public static final String SECRET = "canary-secret";

    private final ServerSocket server;
    private final List<ScriptedSession> sessions = new CopyOnWriteArrayList<>();
    private final List<AmiAction> actions = new CopyOnWriteArrayList<>();
    private final List<Long> connectedAt = new CopyOnWriteArrayList<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private volatile boolean refusing;
    private volatile boolean dropping;
    private volatile boolean speechless;
    private volatile boolean booted = true;
    private volatile Function<AmiAction, String> originates = action -> "Success";
    private volatile String liveChannels = "";

    private ScriptedAmi(ServerSocket server) {
        this.server = server;
    }

    public static ScriptedAmi start() throws IOException {
        ScriptedAmi ami = new ScriptedAmi(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread acceptor = new Thread(ami::accept, "scripted-ami");
        acceptor.setDaemon(true);
        acceptor.start();
        return ami;
    }

    public AmiAddress address() {
        return new AmiAddress("127.0.0.1", server.getLocalPort(), "ictb", SECRET, "asterisk");
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                connectedAt.add(System.nanoTime());
                ScriptedSession session = new ScriptedSession(socket, this::answer);
                sessions.add(session);
                session.start(!speechless);
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void answer(ScriptedSession session, AmiAction action) throws IOException {
        actions.add(action);
        if (refusals.containsKey(action.name())) {
            session.respond(action, "Error", "Message: " + refusals.get(action.name()));
            return;
        }
        switch (action.name()) {
            case "Challenge" -> session.respond(action, "Success", "Challenge: 12345");
            case "Login" -> login(session, action);
            case "Logoff" -> {
                session.respond(action, "Goodbye");
                session.close();
            }
            case "CoreSettings" -> session.respond(action, "Success", "AsteriskVersion: 22.10.1");
            case "CoreStatus" ->
                session.respond(
                        action,
                        "Success",
                        "CoreStartupDate: 2026-01-02",
                        "CoreStartupTime: 03:04:05",
                        "CoreCurrentCalls: 7");
            case "CoreShowChannels" -> session.list(action, liveChannels);
            case "Originate" -> originate(session, action);
            default -> session.respond(action, "Success");
        }
    }

    private void login(ScriptedSession session, AmiAction action) throws IOException {
        if (refusing) {
            session.respond(action, "Error", "Message: Authentication failed");
            return;
        }
        session.respond(action, "Success", "Message: Authentication accepted");
        if (booted && action.header("Events").contains("system")) {
            session.event("FullyBooted", "Status: Fully Booted");
        }
        if (dropping) {
            session.close();
        }
    }

    private void originate(ScriptedSession session, AmiAction action) throws IOException {
        String response = originates.apply(action);
        if (!response.isEmpty()) {
            session.respond(action, response);
        }
    }

    public void refuseLogins() {
        refusing = true;
    }

    public void refuse(String action, String message) {
        refusals.put(action, message);
    }

    /** Every session is closed right after its login. */
    public void dropAfterLogin(boolean drop) {
        dropping = drop;
    }

    /** From now on connections are taken without a word, as by the kernel for a process that is stopped. */
    public void beSpeechless() {
        speechless = true;
    }

    /** @param answers {@code Success}, {@code Error}, or empty for no answer at all */
    public void answerOriginates(Function<AmiAction, String> answers) {
        originates = answers;
    }

    public void boot(boolean done) {
        booted = done;
    }

    /** @param uniqueIds separated by blanks */
    public void live(String uniqueIds) {
        liveChannels = uniqueIds;
    }

    /** All sessions stop reading and answering but stay open. */
    public void freeze() {
        sessions.forEach(ScriptedSession::freeze);
    }

    /** All sessions are closed. */
    public void drop() {
        sessions.forEach(ScriptedSession::close);
    }

    /** To all sessions that want events. */
    public void event(String name, String... headers) throws IOException {
        for (ScriptedSession session : sessions) {
            if (session.wantsEvents()) {
                session.event(name, headers);
            }
        }
    }

    public List<AmiAction> actions(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).toList();
    }

    /** {@link System#nanoTime} of each connection. */
    public List<Long> connectedAt() {
        return List.copyOf(connectedAt);
    }

    @Override
    public void close() throws IOException {
        server.close();
        drop();
    }
}
