package ictb.dialer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which campaigns have nothing to claim, and until when. Whoever finds a campaign idle has looked a moment ago; when something
 * has stirred it since, what was found counts no more.
 */
final class Idleness {

    /** A look at a campaign, from before its queue was read. */
    record Look(long campaignId, long stirs) {}

    private final Map<Long, Instant> until = new HashMap<>();
    private final Map<Long, Long> stirs = new HashMap<>();

    synchronized Look look(long campaignId) {
        return new Look(campaignId, stirs.getOrDefault(campaignId, 0L));
    }

    synchronized void idle(Look look, Instant until) {
        if (stirs.getOrDefault(look.campaignId(), 0L) == look.stirs()) {
            this.until.put(look.campaignId(), until);
        }
    }

    synchronized void stir(Collection<Long> campaignIds) {
        for (Long campaignId : campaignIds) {
            stirs.merge(campaignId, 1L, Long::sum);
            until.remove(campaignId);
        }
    }

    /** Until when there is nothing to claim; empty where there may be something now. */
    synchronized Optional<Instant> idleUntil(long campaignId, Instant now) {
        return Optional.ofNullable(until.get(campaignId)).filter(now::isBefore);
    }

    synchronized void forgetAllBut(Collection<Long> campaignIds) {
        until.keySet().retainAll(campaignIds);
    }
}
