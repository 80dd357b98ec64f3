package ictb.door.guard;

import ictb.platform.api.Rejection;
import ictb.platform.operations.DoorFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory of all bodies that are being read or held: an eighth of the heap, 32 MiB at least. Those who have not signed in
 * share a quarter of it, and one user has at most half. It is taken as bytes come, and given back when the request ends.
 */
@ApplicationScoped
public class BodyMemory {

    private static final long MEBIBYTE = 1L << 20;
    private static final long LEAST = 32 * MEBIBYTE;
    private static final int PART_OF_THE_HEAP = 8;
    private static final Duration WAIT = Duration.ofSeconds(1);

    /** So much of each request is not counted: most requests are smaller, and {@link Places} bounds how many there are. */
    static final long FREE = 32 * 1024;

    private final long all;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong takenByStrangers = new AtomicLong();
    private final Map<Long, AtomicLong> takenByUser = new ConcurrentHashMap<>();
    private DoorFigures figures;

    /** For the container. */
    BodyMemory() {
        all = LEAST;
    }

    @Inject
    BodyMemory(DoorFigures figures) {
        this(figures, Math.max(LEAST, Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
    }

    /** @param all bytes */
    BodyMemory(DoorFigures figures, long all) {
        this.figures = figures;
        this.all = all;
    }

    /** Bytes that are taken, those that are free apart. */
    long taken() {
        return taken.get();
    }

    Share share() {
        return new Share();
    }

    private AtomicLong ofUser(long usrId) {
        return takenByUser.computeIfAbsent(usrId, absent -> new AtomicLong());
    }

    /** What one request takes. Used by one thread at a time. */
    public final class Share implements AutoCloseable {

        private AtomicLong owner = takenByStrangers;
        private long most = all / 4;
        private long needed;
        private long counted;

        private Share() {}

        /** @throws Rejection 503 where there is no more */
        public void take(long bytes) {
            needed += bytes;
            count(Math.max(0, needed - FREE));
        }

        /** Of what was taken, so much is needed no more. */
        public void giveBack(long bytes) {
            needed -= bytes;
            count(Math.max(0, needed - FREE));
        }

        /** @throws Rejection 503 where this user has no more */
        void becomes(long usrId) {
            AtomicLong user = ofUser(usrId);
            if (user == owner) {
                return;
            }
            long kept = counted;
            count(0);
            owner = user;
            most = all / 2;
            count(kept);
        }

        private void count(long bytes) {
            long more = bytes - counted;
            if (more == 0) {
                return;
            }
            boolean isTooMuch = owner.addAndGet(more) > most | taken.addAndGet(more) > all;
            counted = bytes;
            if (more > 0 && isTooMuch) {
                figures.refusedForMemory();
                throw Rejection.busy("The server is reading too many large requests, try again", WAIT);
            }
        }

        @Override
        public void close() {
            needed = 0;
            count(0);
        }
    }
}
