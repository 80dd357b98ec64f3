package ictb.dialer;

import static java.util.Comparator.comparingLong;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Divides what a trunk takes between the users who want to dial by it, and each user's part between that user's campaigns: whoever
 * spreads contacts over fifty campaigns gets no more than whoever has one. What does not divide evenly goes to those who were given the
 * least so far. Used by the dialer's thread alone.
 */
final class UserShares {

    /** A campaign that wants to dial, and whose it is. */
    record Wanting(long campaignId, long usrId) {}

    /** Whoever could not dial for a while, or comes new, is ahead of the others by no more calls than these. */
    private static final long MOST_AHEAD = 10;

    /** By trunk and user: calls that were given, as far as they still count. */
    private final Map<Long, Map<Long, Long>> given = new HashMap<>();

    /**
     * @param calls that the trunk takes now
     * @param wanting campaigns that want to dial by it now, each once
     */
    Division divide(long trunkId, int calls, Collection<Wanting> wanting) {
        Map<Long, Long> campaigns =
                wanting.stream().collect(Collectors.groupingBy(Wanting::usrId, Collectors.counting()));
        Map<Long, Long> counts = given.computeIfAbsent(trunkId, id -> new HashMap<>());
        long most = campaigns.keySet().stream()
                .mapToLong(usrId -> counts.getOrDefault(usrId, 0L))
                .max()
                .orElse(0);
        campaigns.keySet().forEach(usrId -> counts.merge(usrId, most - MOST_AHEAD, Math::max));
        Map<Long, Long> ofWanting = campaigns.keySet().stream().collect(Collectors.toMap(id -> id, counts::get));
        return new Division(parts(calls, ofWanting), campaigns, counts);
    }

    /**
     * Each user's part of the calls.
     *
     * @param given calls that each was given so far
     */
    static Map<Long, Integer> parts(int calls, Map<Long, Long> given) {
        List<Long> inOrder = given.keySet().stream()
                .sorted(comparingLong((Long usrId) -> given.get(usrId)).thenComparing(usrId -> usrId))
                .toList();
        int users = Math.max(1, inOrder.size());
        Map<Long, Integer> parts = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            parts.put(inOrder.get(i), calls / users + (i < calls % users ? 1 : 0));
        }
        return parts;
    }

    /** What is left of one division. */
    static final class Division {

        private final Map<Long, Integer> calls;
        private final Map<Long, Long> campaigns;
        private final Map<Long, Long> given;

        private Division(Map<Long, Integer> calls, Map<Long, Long> campaigns, Map<Long, Long> given) {
            this.calls = calls;
            this.campaigns = campaigns;
            this.given = given;
        }

        /**
         * The next campaign's part: one call where the user's part would round to none for each, so that the user's campaigns take
         * turns.
         */
        int partOf(long usrId) {
            int left = calls.getOrDefault(usrId, 0);
            long waiting = Math.max(1, campaigns.getOrDefault(usrId, 1L));
            return (int) Math.min(left, Math.max(1, left / waiting));
        }

        /** One of the user's campaigns has had its turn, and placed so many calls. */
        void took(long usrId, int placed) {
            calls.computeIfPresent(usrId, (id, left) -> Math.max(0, left - placed));
            campaigns.computeIfPresent(usrId, (id, left) -> left - 1);
            given.merge(usrId, (long) placed, Long::sum);
        }
    }
}
