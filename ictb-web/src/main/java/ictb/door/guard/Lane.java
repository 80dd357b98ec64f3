package ictb.door.guard;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Places for requests that are being answered: so many in all, and so many of them for each address and for each user. */
final class Lane {

    private final int most;
    private final int mostOfOne;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<Object, Integer> takenByOne = new ConcurrentHashMap<>();

    Lane(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** @return false where all places are taken */
    boolean take() {
        if (taken.incrementAndGet() <= most) {
            return true;
        }
        taken.decrementAndGet();
        return false;
    }

    void leave() {
        taken.decrementAndGet();
    }

    /**
     * @param one an address or the id of a user
     * @return false where all of its places are taken
     */
    boolean take(Object one) {
        if (takenByOne.merge(one, 1, Integer::sum) <= mostOfOne) {
            return true;
        }
        leave(one);
        return false;
    }

    void leave(Object one) {
        takenByOne.computeIfPresent(one, (key, count) -> count == 1 ? null : count - 1);
    }

    int taken() {
        return taken.get();
    }
}
