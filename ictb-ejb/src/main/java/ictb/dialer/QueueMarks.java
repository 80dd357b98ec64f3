package ictb.dialer;

import ictb.trunk.Routing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far each campaign's queue is known to be for other trunks. Each row is looked at once for each trunk, not again at every
 * claim. A mark counts for the routes and the usable trunks by which it was made, and for a while: rows that another transaction
 * held, or that came into the queue with an earlier time, stand before it. Used by the dialer's thread alone.
 */
final class QueueMarks {

    /** How long a row that was overlooked waits at the most, once the end of the queue was reached. */
    static final Duration LAP = Duration.ofSeconds(5);

    private record Mark(QueueMark at, Routing routing, Set<Long> usable, Instant since) {}

    private final Map<CampaignTrunk, Mark> marks = new HashMap<>();

    Optional<QueueMark> of(CampaignTrunk pair, Routing routing, Set<Long> usable) {
        return Optional.ofNullable(marks.get(pair))
                .filter(mark -> mark.routing().equals(routing) && mark.usable().equals(usable))
                .map(Mark::at);
    }

    void note(CampaignTrunk pair, Routing routing, Set<Long> usable, Claim claim, Instant now) {
        Optional<Mark> before = Optional.ofNullable(marks.get(pair));
        Instant since =
                of(pair, routing, usable).isPresent() ? before.orElseThrow().since() : now;
        boolean isLapDone = claim.isAtEnd() && !now.isBefore(since.plus(LAP));
        if (claim.mark().isEmpty() || isLapDone) {
            marks.remove(pair);
        } else {
            marks.put(pair, new Mark(claim.mark().get(), routing, usable, since));
        }
    }

    void forgetAllBut(Collection<Long> campaignIds) {
        marks.keySet().removeIf(pair -> !campaignIds.contains(pair.campaignId()));
    }
}
