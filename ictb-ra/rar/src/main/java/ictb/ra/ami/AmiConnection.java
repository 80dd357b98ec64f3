package ictb.ra.ami;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.lock.Locker.LockCloser;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.internal.ManagerWriter;
import org.asteriskjava.manager.response.ManagerResponse;

/**
 * The library's connection without its own reconnect loop and version guessing, with a writer that refuses
 * injections, and with an ear for silence.
 */
final class AmiConnection extends ManagerConnectionImpl {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 5_000;

    private final LongSupplier nanos;
    private final Consumer<ManagerEvent> events;
    private final Runnable lost;
    private volatile long heardAt;

    /**
     * @param events hears all events, on the reader thread
     * @param lost runs once when a logged-in session ends, on the reader thread
     */
    AmiConnection(AmiAddress address, LongSupplier nanos, Consumer<ManagerEvent> events, Runnable lost) {
        this.nanos = nanos;
        this.events = events;
        this.lost = lost;
        this.heardAt = nanos.getAsLong();
        setHostname(address.host());
        setPort(address.port());
        setUsername(address.user());
        setPassword(address.secret());
        setSocketTimeout(CONNECT_MILLIS);
        setDefaultResponseTimeout(ANSWER_MILLIS);
    }

    /** The library looks for its event classes once, for about 0.3 s: rather now than in the middle of the first login. */
    static void loadEventClasses() {
        new ManagerConnectionImpl().registerUserEventClass(IctbCallEvent.class);
    }

    Duration silence() {
        return Duration.ofNanos(nanos.getAsLong() - heardAt);
    }

    /** Closes the socket without a word; also frees a thread that is stuck in a write. */
    @SuppressWarnings("try") // the lock is held, not used
    void hangUp() {
        try (LockCloser held = withLock()) {
            state = ManagerConnectionState.DISCONNECTED;
            disconnect();
        }
    }

    @Override
    protected ManagerWriter createWriter() {
        return new GuardedWriter();
    }

    /** Spares every login up to eight questions; the writer only wants to know that it is newer than 1.0. */
    @Override
    protected AsteriskVersion determineVersion() {
        return AsteriskVersion.DEFAULT_VERSION;
    }

    @Override
    public void dispatchResponse(ManagerResponse response, Integer requiredHandlingTime) {
        heardAt = nanos.getAsLong();
        super.dispatchResponse(response, requiredHandlingTime);
    }

    @Override
    public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
        if (event instanceof DisconnectEvent) {
            lose(event, requiredHandlingTime);
            return;
        }
        heardAt = nanos.getAsLong();
        super.dispatchEvent(event, requiredHandlingTime);
        events.accept(event);
    }

    /**
     * In any state but CONNECTED the library releases all who wait, a login under way included, and starts no reconnect
     * loop. The lock must not be asked for before that: a login holds it while it waits.
     */
    private void lose(ManagerEvent event, Integer requiredHandlingTime) {
        if (state == ManagerConnectionState.CONNECTED) {
            state = ManagerConnectionState.DISCONNECTED;
        }
        super.dispatchEvent(event, requiredHandlingTime);
        hangUp();
        lost.run();
    }
}
