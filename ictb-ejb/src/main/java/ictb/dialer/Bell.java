package ictb.dialer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a loop that sleeps; a ring while it is awake is not lost, and many rings wake it once. */
public final class Bell {

    private final Semaphore rings = new Semaphore(0);

    public void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    /** Sleeps until it rings or the time is up. */
    public void await(Duration longest) throws InterruptedException {
        if (rings.tryAcquire(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS)) {
            rings.drainPermits();
        }
    }
}
