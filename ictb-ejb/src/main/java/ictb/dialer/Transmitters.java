package ictb.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What can send, and the gate before each origin: it opens when what was open before has been reconciled. Claiming and sending is
 * one step as seen from the gate, so that a reconciliation never asks about an attempt that is just being sent. Each technology has
 * a lock of its own: one that is slow holds up no other.
 */
@ApplicationScoped
public class Transmitters {

    private Supplier<List<Transmitter>> all;

    /** Found at the first need: transmitters report their origins while they start. */
    private volatile Map<String, Transmitter> byTechnology;

    private final Map<Origin, Instant> open = new ConcurrentHashMap<>();
    private final Map<String, ReadWriteLock> locks = new ConcurrentHashMap<>();

    protected Transmitters() {}

    @Inject
    Transmitters(@Any Instance<Transmitter> all) {
        this.all = () -> all.stream().toList();
    }

    Transmitters(List<Transmitter> all) {
        this.all = () -> all;
    }

    Optional<Transmitter> of(String technology) {
        return Optional.ofNullable(byTechnology().get(technology));
    }

    List<String> technologies() {
        return byTechnology().keySet().stream().sorted().toList();
    }

    private Map<String, Transmitter> byTechnology() {
        if (byTechnology == null) {
            byTechnology = all.get().stream().collect(Collectors.toMap(Transmitter::technology, Function.identity()));
        }
        return byTechnology;
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
        whileNobodySends(origin.technology(), () -> open.remove(origin));
    }

    /** Runs a step of claiming and sending by this technology. */
    <T> T sending(String technology, Supplier<T> step) {
        return holding(lock(technology).readLock(), step);
    }

    /** Runs something that must not meet a step of claiming and sending by this technology. */
    <T> T whileNobodySends(String technology, Supplier<T> step) {
        return holding(lock(technology).writeLock(), step);
    }

    /**
     * As {@link #whileNobodySends}, for a step that can wait for another time.
     *
     * @return empty where it was being sent for as long as that: the step has not run
     */
    <T> Optional<T> onceNobodySends(String technology, Duration patience, Supplier<T> step)
            throws InterruptedException {
        Lock lock = lock(technology).writeLock();
        if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(step.get());
        } finally {
            lock.unlock();
        }
    }

    private ReadWriteLock lock(String technology) {
        return locks.computeIfAbsent(technology, key -> new ReentrantReadWriteLock(true));
    }

    private static <T> T holding(Lock lock, Supplier<T> step) {
        lock.lock();
        try {
            return step.get();
        } finally {
            lock.unlock();
        }
    }
}
