package ictb.ra.ami;

import ictb.ra.AsteriskStatus;
import ictb.ra.CallSignal;
import ictb.ra.Originate;
import ictb.ra.Submission;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.ResponseEvents;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.LogoffAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;

/** One login by asterisk-java. */
final class AsteriskJavaSession implements AmiSession {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    /** A thousand endpoints were read in 0.12 s. */
    private static final Duration RELOAD = Duration.ofSeconds(20);

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final AmiAddress address;
    private final SessionListener listener;
    private final SignalMapper mapper;
    private final PendingOriginates pending;
    private final AmiConnection connection;
    private final CountDownLatch booted = new CountDownLatch(1);
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    /** Why the session ended; empty while it lives. */
    private final AtomicReference<String> end = new AtomicReference<>("not logged in");

    AsteriskJavaSession(AmiAddress address, LongSupplier nanos, Executor executor, SessionListener listener) {
        this.address = address;
        this.listener = listener;
        this.mapper = new SignalMapper(address.node());
        this.pending = new PendingOriginates(nanos, executor);
        this.connection = new AmiConnection(address, nanos, this::heard, () -> end("Asterisk closed the session"));
        connection.registerUserEventClass(TechnicalHangupEvent.class);
        connection.registerUserEventClass(IctbCallEvent.class);
        connection.registerUserEventClass(IctbNoteEvent.class);
    }

    void login(EventMask mask)
            throws IOException, AuthenticationFailedException, org.asteriskjava.manager.TimeoutException {
        connection.login(mask.header());
        end.set("");
        if (connection.getState() != ManagerConnectionState.CONNECTED) {
            end.set("closed at once");
            throw new IOException("Asterisk closed the session at once");
        }
    }

    void closeUnlessAlive() {
        if (!alive()) {
            connection.hangUp();
        }
    }

    private void heard(ManagerEvent event) {
        if (event instanceof FullyBootedEvent) {
            booted.countDown();
        }
        Optional<CallSignal> signal = mapper.signal(event);
        signal.ifPresent(listener::heard);
    }

    @Override
    public CompletionStage<Submission> originate(Originate request) throws ResourceException {
        requireAlive();
        PendingOriginates.Waiting waiting = pending.add();
        try {
            connection.sendAction(new PlaceCall(request), response -> waiting.complete(submission(response)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            waiting.discard();
            throw new ResourceException("No call placed, nothing written to " + address + ": " + e.getMessage(), e);
        } catch (IOException e) {
            abort("Writing to Asterisk failed: " + e.getMessage());
        }
        return waiting.stage();
    }

    private static Submission submission(ManagerResponse response) {
        if (response == null) {
            return Submission.IN_DOUBT;
        }
        return response instanceof ManagerError ? Submission.REFUSED : Submission.ACCEPTED;
    }

    @Override
    public Set<String> liveChannels() throws ResourceException {
        CompletableFuture<ResponseEvents> answer = new CompletableFuture<>();
        send(() -> connection.sendEventGeneratingAction(new CoreShowChannelsAction(), answer::complete));
        ResponseEvents list = await(answer, ANSWER, "CoreShowChannels");
        accepted(list.getResponse(), "CoreShowChannels");
        return ChannelList.ours(list.getEvents())
                .orElseThrow(() -> new CommException("The list of channels broke off: " + address));
    }

    @Override
    public AsteriskStatus status() throws ResourceException {
        ManagerResponse settings = ask("CoreSettings", ANSWER);
        ManagerResponse status = ask("CoreStatus", ANSWER);
        return new AsteriskStatus(
                attribute(settings, "asteriskversion"),
                attribute(status, "corestartupdate") + " " + attribute(status, "corestartuptime"),
                Integer.parseInt(attribute(status, "corecurrentcalls")));
    }

    private String attribute(ManagerResponse response, String name) throws ResourceException {
        String value = response.getAttribute(name);
        if (value == null) {
            throw new ResourceException("Asterisk does not tell " + name + ": " + address);
        }
        return value;
    }

    @Override
    public void ping(Duration timeout) throws ResourceException {
        ask("Ping", timeout);
    }

    @Override
    public void poke() {
        try {
            send(() -> connection.sendAction(new Ask("Ping"), response -> {}));
        } catch (ResourceException e) {
            abort(e.getMessage());
        }
    }

    @Override
    public void reload(String module) throws ResourceException {
        try {
            ask(new Reload(module), RELOAD);
        } catch (IllegalArgumentException nothingWritten) {
            throw new ResourceException("No module to reload: " + nothingWritten.getMessage(), nothingWritten);
        }
    }

    @Override
    public void setGlobal(String variable, String value) throws ResourceException {
        ask(new SetVarAction(variable, value), ANSWER);
    }

    private ManagerResponse ask(String action, Duration timeout) throws ResourceException {
        return ask(new Ask(action), timeout);
    }

    private ManagerResponse ask(ManagerAction action, Duration timeout) throws ResourceException {
        CompletableFuture<ManagerResponse> answer = new CompletableFuture<>();
        send(() -> connection.sendAction(action, answer::complete));
        return accepted(await(answer, timeout, action.getAction()), action.getAction());
    }

    private ManagerResponse accepted(ManagerResponse response, String action) throws ResourceException {
        if (response == null) {
            throw new CommException("The session ended before " + action + " was answered: " + address);
        }
        if (response instanceof ManagerError) {
            throw new ResourceException("Asterisk refuses " + action + " to " + address + ": " + response.getMessage());
        }
        return response;
    }

    private void send(Writing writing) throws ResourceException {
        requireAlive();
        try {
            writing.write();
        } catch (IllegalStateException | IOException e) {
            abort("Writing to Asterisk failed: " + e.getMessage());
            throw new CommException("Asterisk cannot be asked at " + address + ": " + e.getMessage(), e);
        }
    }

    /** The library does not release who asks in the moment in which it loses the connection; the end does. */
    private <T> T await(CompletableFuture<T> answer, Duration timeout, String action) throws ResourceException {
        try {
            CompletableFuture.anyOf(answer, over).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            requireAnswer(answer, action);
            return answer.join();
        } catch (TimeoutException e) {
            abort("No answer to " + action + " within " + timeout.toSeconds() + " s");
            throw new CommException("No answer to " + action + " from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResourceException("Interrupted while waiting for " + action, e);
        } catch (ExecutionException e) {
            throw new ResourceException(e);
        }
    }

    private void requireAnswer(CompletableFuture<?> answer, String action) throws CommException {
        if (!answer.isDone()) {
            throw new CommException("The session ended before " + action + " was answered: " + address);
        }
    }

    private void requireAlive() throws ResourceException {
        if (!alive()) {
            throw new CommException("The session with " + address + " is over: " + end.get());
        }
    }

    @Override
    public boolean awaitBoot(Duration timeout) throws InterruptedException {
        return booted.await(timeout.toMillis(), TimeUnit.MILLISECONDS) && alive();
    }

    @Override
    public Duration silence() {
        return connection.silence();
    }

    @Override
    public boolean alive() {
        return end.get().isEmpty();
    }

    @Override
    public void expire() {
        if (pending.overdue()) {
            abort("An Originate was not answered within " + PendingOriginates.PATIENCE.toSeconds() + " s");
        }
    }

    @Override
    public void logoff() {
        try {
            CompletableFuture<ManagerResponse> answer = new CompletableFuture<>();
            send(() -> connection.sendAction(new LogoffAction(), answer::complete));
            await(answer, GOODBYE, "Logoff");
        } catch (ResourceException e) {
            // Already over: nothing to say good-bye to.
        }
        abort("logged off");
    }

    @Override
    public void abort(String reason) {
        end(reason);
        connection.hangUp();
    }

    private void end(String reason) {
        if (end.compareAndSet("", reason)) {
            pending.releaseAll();
            booted.countDown();
            over.complete(null);
            listener.ended(reason);
        }
    }

    /** Something that writes to the socket. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
