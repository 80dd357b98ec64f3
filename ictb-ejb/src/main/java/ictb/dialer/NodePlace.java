package ictb.dialer;

import java.math.BigDecimal;

/**
 * A node's place among those that dial, by which they share what a trunk or a campaign takes in a second.
 *
 * @param rank from 0, in the order of ids
 * @param nodes that hold a lease
 */
public record NodePlace(int rank, int nodes) {

    static final NodePlace ALONE = new NodePlace(0, 1);

    private static final BigDecimal NONE = BigDecimal.ZERO;

    /**
     * This node's part: whole calls, so that what all nodes place in one second is never more than it takes; the first have one more,
     * the very first what is left behind the point. Where there are fewer calls than nodes, the last have none.
     */
    BigDecimal partOf(BigDecimal callsPerSecond) {
        BigDecimal whole = BigDecimal.valueOf(callsPerSecond.longValue());
        long each = whole.longValue() / nodes;
        long left = whole.longValue() % nodes;
        BigDecimal part = BigDecimal.valueOf(each + (rank < left ? 1 : 0));
        return rank == 0 ? part.add(callsPerSecond.subtract(whole)) : part.max(NONE);
    }
}
