package ictb.dialer;

import ictb.campaign.Campaign;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The token buckets of trunks and campaigns. Used by the dialer's thread alone. */
final class Pace {

    private final Map<Long, TokenBucket> ofTrunks = new HashMap<>();
    private final Map<Long, TokenBucket> ofCampaigns = new HashMap<>();

    PacingPolicy.Load load(Trunk trunk, Campaign campaign, InFlight inFlight, int campaigns, Instant now) {
        return new PacingPolicy.Load(
                trunkBucket(trunk, now).available(),
                trunk.channels() - inFlight.ofTrunk(trunk.trunkId()),
                campaignBucket(campaign, now)
                        .map(bucket -> OptionalInt.of(bucket.available()))
                        .orElse(OptionalInt.empty()),
                campaign.channel()
                        .map(most -> OptionalInt.of(most - inFlight.ofCampaign(campaign.campaignId())))
                        .orElse(OptionalInt.empty()),
                campaigns);
    }

    void take(Trunk trunk, Campaign campaign, int calls) {
        ofTrunks.computeIfPresent(trunk.trunkId(), (id, bucket) -> bucket.take(calls));
        ofCampaigns.computeIfPresent(campaign.campaignId(), (id, bucket) -> bucket.take(calls));
    }

    /** When both trunk and campaign allow one more call by their calls per second. */
    Instant nextAt(Trunk trunk, Campaign campaign, Instant now) {
        Instant trunkAt = trunkBucket(trunk, now).nextAt();
        return campaignBucket(campaign, now)
                .map(TokenBucket::nextAt)
                .filter(campaignAt -> campaignAt.isAfter(trunkAt))
                .orElse(trunkAt);
    }

    void forgetAllBut(Collection<Long> campaignIds) {
        ofCampaigns.keySet().retainAll(campaignIds);
    }

    private TokenBucket trunkBucket(Trunk trunk, Instant now) {
        return ofTrunks.compute(
                trunk.trunkId(),
                (id, bucket) -> bucket == null
                        ? TokenBucket.of(trunk.callsPerSecond(), now)
                        : bucket.withRate(trunk.callsPerSecond()).at(now));
    }

    private Optional<TokenBucket> campaignBucket(Campaign campaign, Instant now) {
        return campaign.callsPerSecond()
                .map(rate -> ofCampaigns.compute(
                        campaign.campaignId(),
                        (id, bucket) -> bucket == null
                                ? TokenBucket.of(rate, now)
                                : bucket.withRate(rate).at(now)));
    }
}
