package ictb.document.fax;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long the conversion of a document may take, asked between operations, each of which is bounded by itself. What counts
 * is the processor time of the thread that converts: a busy machine makes no document more complex. By the wall clock a
 * conversion may take {@value #WALL_FACTOR} times as long, since it keeps others waiting.
 */
final class Deadline {

    static final int WALL_FACTOR = 12;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration allowed;
    private final LongSupplier processorNanos;
    private final LongSupplier wallNanos;
    private final long processorStart;
    private final long wallStart;

    Deadline(Duration allowed, LongSupplier processorNanos, LongSupplier wallNanos) {
        this.allowed = allowed;
        this.processorNanos = processorNanos;
        this.wallNanos = wallNanos;
        this.processorStart = processorNanos.getAsLong();
        this.wallStart = wallNanos.getAsLong();
    }

    /** Starts now, for the thread that calls; only that thread may ask. */
    static Deadline in(Duration allowed) {
        boolean isMeasured = THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
        return new Deadline(
                allowed, isMeasured ? THREADS::getCurrentThreadCpuTime : System::nanoTime, System::nanoTime);
    }

    /** @throws UnfitDocument when it has passed */
    void check() {
        long wall = wallNanos.getAsLong() - wallStart;
        // A thread uses no more processor time than has passed, and the wall clock is the cheaper one to read.
        if (wall <= allowed.toNanos()) {
            return;
        }
        if (processorNanos.getAsLong() - processorStart > allowed.toNanos()) {
            throw UnfitDocument.because(
                    "The document takes more than %d seconds to draw: send fewer or simpler pages",
                    allowed.toSeconds());
        }
        Duration longest = allowed.multipliedBy(WALL_FACTOR);
        if (wall > longest.toNanos()) {
            throw UnfitDocument.because(
                    "The server is too busy: the document is not drawn after %d seconds. Send it again later",
                    longest.toSeconds());
        }
    }
}
