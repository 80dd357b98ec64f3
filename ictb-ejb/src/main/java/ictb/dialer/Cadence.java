package ictb.dialer;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets a loop turn at most once in a while: what comes in quick succession is done together, in one transaction. The first
 * after a quiet time is not kept waiting. For one thread.
 */
final class Cadence {

    private final long nanos;
    private long last;

    Cadence(Duration least) {
        nanos = least.toNanos();
        last = System.nanoTime() - nanos;
    }

    /** Waits until the least time since the last return has passed. */
    void await() throws InterruptedException {
        long wait = last + nanos - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
        last = System.nanoTime();
    }
}
