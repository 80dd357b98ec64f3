package ictb.document;

import ictb.platform.api.Rejection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets one document be converted at a time. Who waits holds a worker of the server and a connection of the database: {@value #MOST}
 * are in here at most, {@value #OF_ONE_USER} of one user, and whoever comes beyond is told at once to come again.
 */
final class ConversionTurns {

    static final int MOST = 8;
    static final int OF_ONE_USER = 3;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    /** Fair: who came first is served first. */
    private final Semaphore converting = new Semaphore(1, true);

    private final Map<Long, Integer> inside = new HashMap<>();
    private int all;

    /**
     * Converts in its turn.
     *
     * @throws Rejection 503 where too many wait, or it takes too long
     */
    <T> T inTurn(long usrId, Supplier<T> conversion) {
        enter(usrId);
        try {
            await();
            try {
                return conversion.get();
            } finally {
                converting.release();
            }
        } finally {
            leave(usrId);
        }
    }

    private void await() {
        try {
            if (converting.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw busy();
    }

    private synchronized void enter(long usrId) {
        if (all >= MOST || inside.getOrDefault(usrId, 0) >= OF_ONE_USER) {
            throw busy();
        }
        all++;
        inside.merge(usrId, 1, Integer::sum);
    }

    private synchronized void leave(long usrId) {
        all--;
        inside.computeIfPresent(usrId, (id, count) -> count == 1 ? null : count - 1);
    }

    private static Rejection busy() {
        return Rejection.busy("Too many documents are being converted: try again in a few seconds", COME_AGAIN);
    }
}
