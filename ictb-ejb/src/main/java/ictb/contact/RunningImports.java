package ictb.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The imports that this process is loading now: all others of this node that are not published were left behind. */
@ApplicationScoped
class RunningImports {

    private final Set<Long> running = ConcurrentHashMap.newKeySet();

    /** Imports begin side by side, and none while it is looked which are left. */
    private final ReadWriteLock beginnings = new ReentrantReadWriteLock();

    /** @param begin puts it on record and tells its id */
    long begin(LongSupplier begin) {
        beginnings.readLock().lock();
        try {
            long importId = begin.getAsLong();
            running.add(importId);
            return importId;
        } finally {
            beginnings.readLock().unlock();
        }
    }

    void ended(long importId) {
        running.remove(importId);
    }

    /** @param unfinished finds those on record */
    List<Long> left(Supplier<List<Long>> unfinished) {
        beginnings.writeLock().lock();
        try {
            return unfinished.get().stream()
                    .filter(importId -> !running.contains(importId))
                    .toList();
        } finally {
            beginnings.writeLock().unlock();
        }
    }
}
