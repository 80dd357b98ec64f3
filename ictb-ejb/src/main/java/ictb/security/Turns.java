package ictb.security;

import ictb.platform.api.Rejection;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets work on the same key happen one after the other, in the order of arrival; works on different keys do not wait for each other. */
final class Turns {

    /** Of one key; each of them holds a thread of the server. */
    static final int MOST_WAITING = 64;

    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile int users;
    }

    private final ConcurrentHashMap<String, Turn> turns = new ConcurrentHashMap<>();

    /** @throws Rejection 429 when too many wait already, or the wait was too long */
    <T> T take(String key, Supplier<T> work) {
        Turn turn = turns.compute(key, (k, known) -> entered(known == null ? new Turn() : known));
        try {
            if (!turn.lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooMany();
            }
            try {
                return work.get();
            } finally {
                turn.lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            turns.computeIfPresent(key, (k, known) -> --known.users == 0 ? null : known);
        }
    }

    private static Turn entered(Turn turn) {
        if (turn.users > MOST_WAITING) {
            throw tooMany();
        }
        turn.users++;
        return turn;
    }

    /** Works on that key and those that wait for them. */
    int usersOf(String key) {
        Turn turn = turns.get(key);
        return turn == null ? 0 : turn.users;
    }

    private static Rejection tooMany() {
        return Rejection.throttled("Too many sign-ins at once, try again", LONGEST_WAIT);
    }
}
