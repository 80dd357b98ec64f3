package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.trunk.Trunk;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The calls a second of trunks, campaigns and origins, this node's part of them. Used by the dialer's thread alone. */
final class Pace {

    private final Map<Long, CallRate> ofTrunks = new HashMap<>();
    private final Map<Long, CallRate> ofCampaigns = new HashMap<>();
    private final Map<Origin, CallRate> ofOrigins = new HashMap<>();
    private NodeShare share = NodeShare.NONE;

    /** This node has looked at who else dials. */
    void see(NodePlace place, Instant now) {
        share = share.after(place, now);
    }

    PacingPolicy.Load load(
            Trunk trunk, TrunkHealth health, Campaign campaign, InFlight inFlight, int share, Instant now) {
        return new PacingPolicy.Load(
                trunkRate(trunk, health, now).available(),
                trunk.channels() - inFlight.ofTrunk(trunk.trunkId()),
                campaignRate(campaign, now)
                        .map(rate -> OptionalInt.of(rate.available()))
                        .orElse(OptionalInt.empty()),
                campaign.channel()
                        .map(most -> OptionalInt.of(most - inFlight.ofCampaign(campaign.campaignId())))
                        .orElse(OptionalInt.empty()),
                share);
    }

    /** What the trunk takes from this node now, whoever dials. */
    int trunkCalls(Trunk trunk, TrunkHealth health, InFlight inFlight, Instant now) {
        return PacingPolicy.trunkCalls(
                trunkRate(trunk, health, now).available(), trunk.channels() - inFlight.ofTrunk(trunk.trunkId()));
    }

    /** This node's part of calls at the same time. */
    int part(int calls, Instant now) {
        return share.partOf(BigDecimal.valueOf(calls), now).intValue();
    }

    /** Calls that an origin takes now by its calls a second. */
    int available(Origin origin, int callsPerSecond, Instant now) {
        return originRate(origin, callsPerSecond, now).available();
    }

    void take(Trunk trunk, Campaign campaign, Origin origin, int calls) {
        takeOf(origin, calls);
        ofTrunks.computeIfPresent(trunk.trunkId(), (id, rate) -> rate.take(calls));
        ofCampaigns.computeIfPresent(campaign.campaignId(), (id, rate) -> rate.take(calls));
    }

    void takeOf(Origin origin, int calls) {
        ofOrigins.computeIfPresent(origin, (key, rate) -> rate.take(calls));
    }

    /** When both trunk and campaign allow one more call by their calls per second; empty = not before something changes. */
    Optional<Instant> nextAt(Trunk trunk, TrunkHealth health, Campaign campaign, Instant now) {
        Optional<Instant> trunkAt = trunkRate(trunk, health, now).nextAt();
        Optional<CallRate> ofCampaign = campaignRate(campaign, now);
        if (trunkAt.isEmpty() || ofCampaign.isEmpty()) {
            return trunkAt;
        }
        return ofCampaign
                .flatMap(CallRate::nextAt)
                .flatMap(campaignAt -> Stream.of(campaignAt, trunkAt.get()).max(Instant::compareTo));
    }

    /** When an origin takes one more call by its calls a second; empty = not before something changes. */
    Optional<Instant> nextAt(Origin origin, int callsPerSecond, Instant now) {
        return originRate(origin, callsPerSecond, now).nextAt();
    }

    void forgetAllBut(Collection<Long> campaignIds) {
        ofCampaigns.keySet().retainAll(campaignIds);
    }

    private CallRate trunkRate(Trunk trunk, TrunkHealth health, Instant now) {
        BigDecimal part = health.of(share.partOf(trunk.callsPerSecond(), now));
        return rate(ofTrunks, trunk.trunkId(), part, now);
    }

    private Optional<CallRate> campaignRate(Campaign campaign, Instant now) {
        return campaign.callsPerSecond()
                .map(whole -> rate(ofCampaigns, campaign.campaignId(), share.partOf(whole, now), now));
    }

    private CallRate originRate(Origin origin, int callsPerSecond, Instant now) {
        return rate(ofOrigins, origin, share.partOf(BigDecimal.valueOf(callsPerSecond), now), now);
    }

    private static <K> CallRate rate(Map<K, CallRate> rates, K id, BigDecimal part, Instant now) {
        return rates.compute(id, (key, held) -> held == null ? CallRate.of(part, now) : held.at(part, now));
    }
}
