package ictb.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * What this node has under way: by which caps on calls in flight are kept. An attempt's place is free as soon as its call has
 * ended; the attempt is known here until it is settled. Rebuilt from the database at the start.
 */
@ApplicationScoped
public class InFlight {

    private record Place(
            long campaignId, long trunkId, String origin, AtomicBoolean isTaken, AtomicBoolean isTransferring) {}

    private final Map<String, Place> attempts = new ConcurrentHashMap<>();
    private final Map<Long, AtomicInteger> byCampaign = new ConcurrentHashMap<>();
    private final Map<Long, AtomicInteger> byTrunk = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> byOrigin = new ConcurrentHashMap<>();

    void add(OpenAttempt attempt) {
        add(attempt.attemptId(), attempt.campaignId(), attempt.trunkId(), attempt.origin());
    }

    void add(String attemptId, long campaignId, long trunkId, String origin) {
        Place place = new Place(campaignId, trunkId, origin, new AtomicBoolean(true), new AtomicBoolean());
        if (attempts.putIfAbsent(attemptId, place) == null) {
            counter(byCampaign, campaignId).incrementAndGet();
            counter(byTrunk, trunkId).incrementAndGet();
            counter(byOrigin, origin).incrementAndGet();
        }
    }

    void remove(Collection<String> attemptIds) {
        for (String attemptId : attemptIds) {
            free(attempts.remove(attemptId));
        }
    }

    /** The call is over, whatever is still to be written down of it: the next may go. */
    void callEnded(String attemptId) {
        free(attempts.get(attemptId));
    }

    /** The called person is being put through, until the call ends. */
    void transferring(String attemptId) {
        Optional.ofNullable(attempts.get(attemptId))
                .ifPresent(place -> place.isTransferring().set(true));
    }

    /** Calls of these campaigns that are put through at the moment. */
    int transferringOf(Collection<Long> campaignIds) {
        return (int) attempts.values().stream()
                .filter(place -> place.isTransferring().get() && place.isTaken().get())
                .filter(place -> campaignIds.contains(place.campaignId()))
                .count();
    }

    private void free(Place place) {
        if (place != null && place.isTaken().compareAndSet(true, false)) {
            counter(byCampaign, place.campaignId()).decrementAndGet();
            counter(byTrunk, place.trunkId()).decrementAndGet();
            counter(byOrigin, place.origin()).decrementAndGet();
        }
    }

    /**
     * Makes it what is open on record.
     *
     * @param isListed of which trunks the record lists attempts; those of others stay as they are
     */
    void become(Collection<OpenAttempt> open, LongPredicate isListed) {
        Set<String> onRecord = open.stream().map(OpenAttempt::attemptId).collect(Collectors.toSet());
        remove(attempts.entrySet().stream()
                .filter(entry -> isListed.test(entry.getValue().trunkId()))
                .map(Map.Entry::getKey)
                .filter(id -> !onRecord.contains(id))
                .toList());
        open.forEach(this::add);
    }

    List<Long> campaignsOf(Collection<String> attemptIds) {
        return attemptIds.stream()
                .map(attempts::get)
                .filter(Objects::nonNull)
                .map(Place::campaignId)
                .distinct()
                .toList();
    }

    /** By which trunk the attempt went; empty where it is not known here any more. */
    Optional<Long> trunkOf(String attemptId) {
        return Optional.ofNullable(attempts.get(attemptId)).map(Place::trunkId);
    }

    int ofCampaign(long campaignId) {
        return counter(byCampaign, campaignId).get();
    }

    int ofTrunk(long trunkId) {
        return counter(byTrunk, trunkId).get();
    }

    /** Of the origin of this name. */
    int ofOrigin(String name) {
        return counter(byOrigin, name).get();
    }

    /** Of all campaigns and trunks. */
    int all() {
        return byTrunk.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private static <K> AtomicInteger counter(Map<K, AtomicInteger> counters, K id) {
        return counters.computeIfAbsent(id, key -> new AtomicInteger());
    }
}
