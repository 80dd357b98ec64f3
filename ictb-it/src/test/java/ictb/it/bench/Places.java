package ictb.it.bench;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The places that calls in flight take, and who has one. */
final class Places {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final int LONGEST_CALL_SECONDS = 60;

    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final Semaphore free;
    private final int all;
    private final String media;

    Places(int all, String media) {
        this.all = all;
        this.free = new Semaphore(all);
        this.media = media;
    }

    /** Waits for a place and gives the next call. */
    OneCall next() throws InterruptedException {
        free.acquire();
        OneCall call = OneCall.of(COUNT.incrementAndGet(), media);
        taken.add(call.id());
        return call;
    }

    boolean hasRoom() {
        return free.availablePermits() > 0;
    }

    /** The call has ended; told twice, it counts once. */
    void ended(String id) {
        if (taken.remove(id)) {
            free.release();
        }
    }

    void awaitAllFree() throws InterruptedException {
        if (!free.tryAcquire(all, LONGEST_CALL_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Calls that never end: " + taken.size());
        }
    }
}
