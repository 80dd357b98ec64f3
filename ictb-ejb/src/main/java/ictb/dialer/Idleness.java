package ictb.dialer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which campaigns have nothing to claim for which trunk, and until when. Whoever finds one idle has looked a moment ago; when something
 * has stirred it since, what was found counts no more.
 */
final class Idleness {

    /** A look at a campaign, from before its queue was read. */
    record Look(CampaignTrunk pair, long stirs) {}

    private final Map<CampaignTrunk, Instant> until = new HashMap<>();
    private final Map<Long, Long> stirs = new HashMap<>();

    synchronized Look look(CampaignTrunk pair) {
        return new Look(pair, stirs.getOrDefault(pair.campaignId(), 0L));
    }

    synchronized void idle(Look look, Instant until) {
        if (stirs.getOrDefault(look.pair().campaignId(), 0L) == look.stirs()) {
            this.until.put(look.pair(), until);
        }
    }

    synchronized void stir(Collection<Long> campaignIds) {
        for (Long campaignId : campaignIds) {
            stirs.merge(campaignId, 1L, Long::sum);
        }
        until.keySet().removeIf(pair -> campaignIds.contains(pair.campaignId()));
    }

    /** Until when there is nothing to claim; empty where there may be something now. */
    synchronized Optional<Instant> idleUntil(CampaignTrunk pair, Instant now) {
        return Optional.ofNullable(until.get(pair)).filter(now::isBefore);
    }

    synchronized void forgetAllBut(Collection<Long> campaignIds) {
        until.keySet().removeIf(pair -> !campaignIds.contains(pair.campaignId()));
    }
}
