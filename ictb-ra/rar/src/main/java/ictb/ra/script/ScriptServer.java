package ictb.ra.script;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Listens for Asterisk's AGI, each connection on a thread of the server's. Who comes when all are taken is let go at once. */
final class ScriptServer implements Work {

    /** At once; each holds a thread for as long as its call lasts. */
    static final int MOST_CALLS = 350;

    /** Of these, those of calls that came in: who rings us may not take them from the calls that we place. */
    static final int MOST_INCOMING = 100;

    private static final Logger LOG = Logger.getLogger(ScriptServer.class.getName());
    private static final int BACKLOG = 128;
    private static final long RETRY_MILLIS = 1_000;

    private final ScriptPlace place;
    private final ScriptTokens tokens;
    private final WorkManager workManager;
    private final MessageEndpointFactory endpoints;
    private final RunningScripts running;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Optional<ServerSocket> listening = Optional.empty();
    private boolean isFull;
    private String lastFailure = "";

    ScriptServer(
            ScriptPlace place,
            ScriptTokens tokens,
            WorkManager workManager,
            MessageEndpointFactory endpoints,
            int most) {
        this.place = place;
        this.tokens = tokens;
        this.workManager = workManager;
        this.endpoints = endpoints;
        this.running = new RunningScripts(most);
    }

    /** @throws ResourceException when nobody listens */
    String address(String channelId) throws ResourceException {
        return address() + tokens.script(channelId);
    }

    private String address() throws ResourceException {
        int port = listening
                .orElseThrow(
                        () -> new CommException("Scripts of calls cannot be asked for: nobody listens at " + place))
                .getLocalPort();
        return "agi://" + place.reachedBy() + ":" + port + "/";
    }

    /** As {@link #address}, for calls that come in to that Asterisk. */
    String incomingAddress(String asterisk) throws ResourceException {
        return address() + tokens.incomingScript(asterisk);
    }

    @Override
    public void run() {
        try {
            while (!isStopping()) {
                listen();
                stopping.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    /** Until it cannot be listened any more. */
    private void listen() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(place.host(), place.port()), BACKLOG);
            listening = Optional.of(socket);
            lastFailure = "";
            LOG.log(Level.INFO, "Scripts of calls are asked for at {0}", socket.getLocalSocketAddress());
            while (!isStopping()) {
                accept(socket.accept());
            }
        } catch (IOException e) {
            failed(e);
        } finally {
            listening = Optional.empty();
        }
    }

    private void accept(Socket socket) throws IOException {
        ScriptRun run = new ScriptRun(socket, tokens, endpoints, running);
        if (!running.add(run)) {
            full();
            run.cut();
            return;
        }
        isFull = false;
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            workManager.scheduleWork(run);
        } catch (IOException | WorkException noThread) {
            LOG.log(Level.WARNING, "A call gets no script: the server lends no thread", noThread);
            running.end(run);
            run.cut();
        }
    }

    /** Once, not for every call. */
    private void full() {
        if (!isFull) {
            LOG.log(Level.WARNING, "All scripts are taken: calls that ask for one end, until one is free");
        }
        isFull = true;
    }

    private void failed(IOException e) {
        if (!isStopping() && !String.valueOf(e.getMessage()).equals(lastFailure)) {
            lastFailure = String.valueOf(e.getMessage());
            LOG.log(Level.SEVERE, e, () -> "Calls get no scripts, trying on: nobody can listen at " + place);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public void release() {
        stopping.countDown();
        listening.ifPresent(ScriptServer::close);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "A port was not given back", e);
        }
    }

    /** Lets nobody in any more, and ends the scripts that run. */
    void stop(Duration patience) throws InterruptedException {
        release();
        stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        running.cut(patience);
    }
}
