package ictb.dialer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a loop that sleeps; a call while it is awake is not lost, and many calls wake it once. */
public final class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    public void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Sleeps until it is called or the time is up. */
    public void await(Duration longest) throws InterruptedException {
        if (calls.tryAcquire(Math.max(0, longest.toNanos()), TimeUnit.NANOSECONDS)) {
            calls.drainPermits();
        }
    }
}
