package ictb.campaign;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Contacts of a group that are taken over into a campaign in one transaction.
 *
 * @param contactIds a condition in SQL behind the name of a column; made of numbers of ours
 */
record Chunk(long contactGroupId, String contactIds) {

    /** Those with ids above {@code after}, up to {@code to}. */
    static Chunk range(long contactGroupId, long after, long to) {
        return new Chunk(contactGroupId, "BETWEEN " + (after + 1) + " AND " + to);
    }

    /** @param contactIds at least one */
    static Chunk of(long contactGroupId, List<Long> contactIds) {
        return new Chunk(
                contactGroupId,
                "IN (" + contactIds.stream().map(String::valueOf).collect(Collectors.joining(",")) + ")");
    }
}
