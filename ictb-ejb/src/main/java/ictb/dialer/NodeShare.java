package ictb.dialer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * This node's part of calls a second while nodes come and go: until every other one has noticed a change, the smaller of its part
 * before and after. Only whoever starts alone need not wait. A value; each look at the nodes gives the next.
 *
 * @param former empty = it dialled nothing before
 */
record NodeShare(Optional<NodePlace> former, Optional<NodePlace> current, Instant changed) {

    static final NodeShare NONE = new NodeShare(Optional.empty(), Optional.empty(), Instant.EPOCH);

    /** Every node looks once a second. */
    static final Duration NOTICED = Duration.ofSeconds(2);

    NodeShare after(NodePlace seen, Instant now) {
        return current.equals(Optional.of(seen)) ? this : new NodeShare(current, Optional.of(seen), now);
    }

    BigDecimal partOf(BigDecimal callsPerSecond, Instant now) {
        BigDecimal part = part(current, callsPerSecond);
        boolean isFirst =
                former.isEmpty() && current.filter(place -> place.nodes() == 1).isPresent();
        return isFirst || !now.isBefore(changed.plus(NOTICED)) ? part : part.min(part(former, callsPerSecond));
    }

    private static BigDecimal part(Optional<NodePlace> place, BigDecimal callsPerSecond) {
        return place.map(held -> held.partOf(callsPerSecond)).orElse(BigDecimal.ZERO);
    }
}
