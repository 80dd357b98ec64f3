package ictb.ra.script;

import ictb.ra.CallScript;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.Work;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One connection of Asterisk's: who asks for what, and the call in the bean's hands. */
final class ScriptRun implements Work {

    private static final Logger LOG = Logger.getLogger(ScriptRun.class.getName());
    private static final Duration GREETING = Duration.ofSeconds(3);
    private static final int MOST_GREETING_LINES = 100;

    private final Socket socket;
    private final ScriptTokens tokens;
    private final MessageEndpointFactory endpoints;
    private final RunningScripts running;

    ScriptRun(Socket socket, ScriptTokens tokens, MessageEndpointFactory endpoints, RunningScripts running) {
        this.socket = socket;
        this.tokens = tokens;
        this.endpoints = endpoints;
        this.running = running;
    }

    @Override
    public void run() {
        try (socket) {
            AgiLines lines = new AgiLines(socket);
            AgiRequest request = new AgiRequest(greeting(lines));
            Optional<String> channelId = tokens.channelId(request.script());
            Optional<String> asterisk = tokens.asterisk(request.script());
            if (asterisk.isPresent()) {
                takeIn(new AgiCall(request.uniqueId(), Optional.of(request.incoming(asterisk.get())), lines));
            } else if (channelId.isEmpty()) {
                LOG.log(Level.WARNING, "Refused: {0} asks for a script without a token", socket.getInetAddress());
            } else if (running.begin(channelId.get(), this)) {
                perform(new AgiCall(channelId.get(), Optional.empty(), lines));
            }
        } catch (IOException unreadable) {
            LOG.log(Level.FINE, "Who asks for a script cannot be read", unreadable);
        } finally {
            running.end(this);
        }
    }

    /** Reads the greeting to its blank line. */
    private static List<String> greeting(AgiLines lines) throws IOException {
        long deadline = System.nanoTime() + GREETING.toNanos();
        List<String> greeting = new ArrayList<>();
        for (int read = 0; read < MOST_GREETING_LINES; read++) {
            String line = lines.read(deadline);
            if (line.isEmpty()) {
                return greeting;
            }
            greeting.add(line);
        }
        throw new IOException("A greeting of more than " + MOST_GREETING_LINES + " lines");
    }

    private void takeIn(AgiCall call) {
        if (running.beginIncoming(this)) {
            perform(call);
        } else {
            LOG.log(Level.WARNING, "Call {0} is not taken in: as many as may are in already", call.channelId());
        }
    }

    private void perform(AgiCall call) {
        try {
            MessageEndpoint endpoint = endpoints.createEndpoint(null);
            try {
                ((CallScript) endpoint).onCall(call);
            } finally {
                endpoint.release();
            }
        } catch (UnavailableException e) {
            LOG.log(Level.WARNING, "No bean runs the script of " + call.channelId(), e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The script of " + call.channelId() + " failed", e);
        }
    }

    /** Asterisk goes on in its dialplan, and whoever waits for it is told. */
    void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "A connection did not close", e);
        }
    }

    @Override
    public void release() {
        cut();
    }
}
