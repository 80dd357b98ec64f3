package ictb.door.guard;

import ictb.platform.api.Rejection;
import java.time.Duration;

/**
 * How long the server waits for one body: {@link #PATIENCE} seconds, and one second more for each {@link #LEAST_RATE} bytes that have
 * come, one hour at most. Only the time counts during which it really waited for bytes.
 */
final class Pace {

    /** Seconds. */
    static final int PATIENCE = 20;

    /** Bytes a second. */
    static final int LEAST_RATE = 8 * 1024;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofHours(1).toNanos();

    private long waited;
    private long bytes;

    /**
     * Counts one read.
     *
     * @param nanos that it took
     * @param read bytes; less than 1 = none
     */
    void count(long nanos, int read) {
        waited += nanos;
        bytes += Math.max(0, read);
    }

    boolean isTooSlow() {
        return waited > Math.min(LONGEST, PATIENCE * SECOND + bytes * SECOND / LEAST_RATE);
    }

    /** 408. */
    static Rejection tooSlow() {
        return Rejection.tooSlow(
                "The body comes too slowly: it may take " + PATIENCE + " seconds, and one more for each 8 KiB");
    }
}
