package ictb.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The channels that can send, and the gate before each origin: it opens when what was open before has been reconciled. Claiming and
 * sending is one step as seen from the gate, so that a reconciliation never asks about an attempt that is just being sent.
 */
@ApplicationScoped
public class Transmitters {

    @Inject
    @Any
    private Instance<Transmitter> all;

    private final Map<Origin, Instant> open = new ConcurrentHashMap<>();
    private final ReentrantLock sending = new ReentrantLock(true);

    Optional<Transmitter> of(String technology) {
        return all.stream()
                .filter(transmitter -> transmitter.technology().equals(technology))
                .findFirst();
    }

    boolean isOpen(Origin origin) {
        return open.containsKey(origin);
    }

    void open(Origin origin, Instant now) {
        open.put(origin, now);
    }

    /** Since when evidence can be asked; empty while the gate is closed. */
    Optional<Instant> openSince(Origin origin) {
        return Optional.ofNullable(open.get(origin));
    }

    /** From the return of this on nothing is being claimed for or sent from there. */
    void close(Origin origin) {
        whileNobodySends(() -> open.remove(origin));
    }

    /** Runs a step of claiming and sending, or something that must not meet one. */
    <T> T whileNobodySends(Supplier<T> step) {
        sending.lock();
        try {
            return step.get();
        } finally {
            sending.unlock();
        }
    }
}
