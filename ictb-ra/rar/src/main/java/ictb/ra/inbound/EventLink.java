package ictb.ra.inbound;

import ictb.ra.AsteriskStatus;
import ictb.ra.CallSignal;
import ictb.ra.ami.AmiAddress;
import ictb.ra.ami.AmiSession;
import ictb.ra.ami.AmiSessions;
import ictb.ra.ami.EventMask;
import ictb.ra.ami.SessionListener;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.work.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one event session to one Asterisk, and the only loop that reconnects: it runs until released, starts at most one
 * try a second, and notices within ten seconds a session that is open but dumb (half-open, Asterisk stopped).
 */
final class EventLink implements Work {

    private static final Logger LOG = Logger.getLogger(EventLink.class.getName());

    /** After this silence Asterisk is asked to say something, */
    static final Duration POKE = Duration.ofMillis(2_500);

    /** and after this one it is given up. */
    static final Duration SILENCE = Duration.ofMillis(7_500);

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BOOTING = Duration.ofSeconds(10);

    private final AmiAddress address;
    private final AmiSessions sessions;
    private final SignalSink sink;
    private final Reception reception;
    private final LongSupplier nanos;
    private final ReconnectPace pace = new ReconnectPace();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Optional<AmiSession> current = Optional.empty();
    private boolean up;
    private String lastFailure = "";

    EventLink(AmiAddress address, AmiSessions sessions, SignalSink sink, Reception reception, LongSupplier nanos) {
        this.address = address;
        this.sessions = sessions;
        this.sink = sink;
        this.reception = reception;
        this.nanos = nanos;
    }

    @Override
    public void run() {
        try {
            while (!stopping()) {
                long startedAt = nanos.getAsLong();
                down(live());
                pause(startedAt + pace.next().toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    /** @return why it ended */
    private String live() throws InterruptedException {
        Ear ear = new Ear();
        try {
            AmiSession session = sessions.open(address, EventMask.CALLS, ear);
            current = Optional.of(session);
            try {
                up(booted(session));
                reception.forget();
                return watch(session, ear);
            } finally {
                current = Optional.empty();
                session.abort("The event session ends");
            }
        } catch (ResourceException e) {
            return e.getMessage();
        } catch (RuntimeException unforeseen) {
            // The one loop that brings signals back must not end over an answer that nobody thought of.
            return unforeseen.toString();
        }
    }

    private AsteriskStatus booted(AmiSession session) throws ResourceException, InterruptedException {
        if (!session.awaitBoot(BOOTING) && session.alive()) {
            LOG.log(Level.WARNING, "{0} does not say that it has booted: may its user read=system?", address);
        }
        return session.status();
    }

    private String watch(AmiSession session, Ear ear) throws InterruptedException {
        long pokedAt = nanos.getAsLong();
        while (!stopping()) {
            reception.tell(session);
            try {
                return ear.ended.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Duration silence = session.silence();
                if (silence.compareTo(SILENCE) > 0) {
                    return "Nothing heard for " + silence.toSeconds() + " s";
                }
                long now = nanos.getAsLong();
                if (silence.compareTo(POKE) > 0 && now - pokedAt > POKE.toNanos()) {
                    pokedAt = now;
                    session.poke();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return "The resource adapter stops";
    }

    private void up(AsteriskStatus status) {
        up = true;
        lastFailure = "";
        pace.reset();
        LOG.log(Level.INFO, "Event session up: {0}, Asterisk {1}", new Object[] {address, status.version()});
        sink.add(new CallSignal.LinkUp(address.node(), status.bootId()));
    }

    /** Says so once, not at every vain try. */
    private void down(String reason) {
        if (stopping()) {
            return;
        }
        if (up || lastFailure.isEmpty()) {
            sink.add(new CallSignal.LinkDown(address.node(), reason));
        }
        if (!reason.equals(lastFailure)) {
            LOG.log(Level.WARNING, "No event session, trying on: {0}: {1}", new Object[] {address, reason});
        }
        up = false;
        lastFailure = reason;
    }

    /** Waits until the next try may start, and until the listeners have caught up after an overflow. */
    private void pause(long until) throws InterruptedException {
        long left = until - nanos.getAsLong();
        while (!stopping() && (left > 0 || !sink.hasRoom())) {
            stopping.await(Math.max(left, LOOK.toNanos() / 10), TimeUnit.NANOSECONDS);
            left = until - nanos.getAsLong();
        }
    }

    private boolean stopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public void release() {
        stopping.countDown();
        current.ifPresent(session -> session.abort("The event session is stopped"));
    }

    void stop(Duration patience) throws InterruptedException {
        release();
        if (!stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warning("The event session does not end; leaving it");
        }
    }

    /** Hears one session: puts its signals away, and ends it when there is no room for one. */
    private final class Ear implements SessionListener {

        private final CompletableFuture<String> ended = new CompletableFuture<>();

        @Override
        public void heard(CallSignal signal) {
            if (!sink.add(signal)) {
                ended.complete("More signals than the listeners take: some are lost");
            }
        }

        @Override
        public void ended(String reason) {
            ended.complete(reason);
        }
    }
}
