package ictb.ra.ami;

import ictb.ra.Submission;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * The originates of one session that wait for Asterisk's answer. Each completes exactly once, on the executor: the
 * library's reader thread never runs an application's code.
 */
final class PendingOriginates {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final LongSupplier nanos;
    private final Executor executor;
    private volatile boolean closed;

    PendingOriginates(LongSupplier nanos, Executor executor) {
        this.nanos = nanos;
        this.executor = executor;
    }

    /** To be called before a byte is written. */
    Waiting add() {
        Waiting added = new Waiting(nanos.getAsLong() + PATIENCE.toNanos());
        waiting.add(added);
        if (closed) {
            releaseAll();
        }
        return added;
    }

    /** Drops the answered and says whether the oldest of the others has waited too long. */
    boolean overdue() {
        while (true) {
            Waiting oldest = waiting.peek();
            if (oldest == null) {
                return false;
            }
            if (!oldest.stage.isDone() && !oldest.answered) {
                return oldest.deadline - nanos.getAsLong() <= 0;
            }
            waiting.remove(oldest);
        }
    }

    /** The session is over: whoever waits now or comes later is in doubt. */
    void releaseAll() {
        closed = true;
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            next.complete(Submission.IN_DOUBT);
        }
    }

    final class Waiting {

        private final CompletableFuture<Submission> stage = new CompletableFuture<>();
        private final long deadline;
        private volatile boolean answered;

        private Waiting(long deadline) {
            this.deadline = deadline;
        }

        CompletionStage<Submission> stage() {
            return stage.minimalCompletionStage();
        }

        /** Not a byte was written: nobody waits. */
        void discard() {
            answered = true;
        }

        void complete(Submission submission) {
            answered = true;
            executor.execute(() -> stage.complete(submission));
        }
    }
}
