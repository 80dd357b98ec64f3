package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.trunk.Routing;
import ictb.trunk.Trunk;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works off the campaigns of some channels: how many attempts may go, claim them, send them, sleep until something happens. One
 * thread of a node, outside any transaction; a start, the end of a call, a new contact or the next token wakes it.
 */
@Dependent
class DialLoop {

    /** How soon this node notices what another one started. */
    static final Duration ROSTER_AGE = Duration.ofSeconds(1);

    /** A token or a channel that comes free waits this long at the most, and a claim is of all that came free meanwhile. */
    private static final Duration BETWEEN_TURNS = Duration.ofMillis(20);

    private static final Duration AFTER_A_LOST_RACE = Duration.ofMillis(200);
    /** An idle campaign is looked at again this often although nothing stirred it: another node may have. */
    private static final Duration LONGEST_IDLENESS = Duration.ofSeconds(5);

    @Inject
    private EngineRecords records;

    @Inject
    private Claims claims;

    @Inject
    private Transmitters transmitters;

    @Inject
    private WorkingTrunks working;

    @Inject
    private Channels channels;

    @Inject
    private TrunkHealths healths;

    @Inject
    private OriginHealths origins;

    @Inject
    private InFlight inFlight;

    @Inject
    private CreditPauses creditPauses;

    @Inject
    private Gatherer gatherer;

    @Inject
    private Clock clock;

    private String name;
    private final WakeUp wakeUp = new WakeUp();
    private final Cadence cadence = new Cadence(BETWEEN_TURNS);
    private final Pace pace = new Pace();
    private final Idleness idleness = new Idleness();
    private final QueueMarks marks = new QueueMarks();
    private volatile boolean rosterIsStale = true;
    private volatile Roster roster = Roster.EMPTY;
    private Instant rosterRead = Instant.MIN;

    /** Of the roster, by kinds of campaigns. */
    private final Map<String, Routing> routings = new HashMap<>();

    private final ServingOrder<Campaign> order = new ServingOrder<>(Campaign::campaignId, Campaign::usrId);
    private final UserShares shares = new UserShares();
    private boolean isBehind;

    /** Serves the channels that name this loop. */
    void serve(String loop) {
        name = loop;
    }

    void campaignChanged(long campaignId) {
        stir(List.of(campaignId));
        rosterIsStale = true;
        wakeUp.call();
    }

    void trunksChanged() {
        stir(roster.campaigns().stream().map(Campaign::campaignId).toList());
        rosterIsStale = true;
        wakeUp.call();
    }

    void boundsChanged(long usrId) {
        stir(roster.campaigns().stream()
                .filter(campaign -> campaign.usrId() == usrId)
                .map(Campaign::campaignId)
                .toList());
    }

    /** Something of these campaigns has changed: there may be something to claim again, or nothing left at all. */
    void stir(Collection<Long> campaignIds) {
        idleness.stir(campaignIds);
        wakeUp.call();
    }

    void wake() {
        wakeUp.call();
    }

    /** One turn: places what may be placed now and sleeps until the next that matters. */
    void turn(Lease lease) throws InterruptedException {
        if (!isBehind) {
            cadence.await();
        }
        isBehind = false;
        Instant now = clock.instant();
        readRoster(now, lease);
        Instant next = now.plus(ROSTER_AGE);
        List<Trunk> trunks = working.of(roster.trunks());
        List<Campaign> campaigns = order.of(roster.campaigns());
        Round round = new Round(trunks, pair -> true);
        next = earlier(next, dial(campaigns, round, lease));
        if (round.hasLeftForWhoWasCut()) {
            // Whoever took less than their share leaves it to those who had to stop at theirs.
            next = earlier(next, dial(campaigns, new Round(trunks, round.cut::contains), lease));
        }
        wakeUp.await(Duration.between(clock.instant(), next));
    }

    private Instant dial(List<Campaign> campaigns, Round round, Lease lease) {
        Instant next = clock.instant().plus(ROSTER_AGE);
        for (Campaign campaign : campaigns) {
            for (Trunk trunk : round.trunks) {
                if (round.isOf(campaign, trunk)) {
                    next = earlier(next, dial(campaign, trunk, round, lease));
                }
            }
        }
        return next;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    /** Once through the campaigns, and what each user may take of each trunk meanwhile. */
    private final class Round {

        private final List<Trunk> trunks;
        private final Predicate<CampaignTrunk> pairs;
        private final List<Trunk> well;
        private final Map<Long, UserShares.Division> divisions = new HashMap<>();

        /** Pairs that would have taken more than their share. */
        private final Set<CampaignTrunk> cut = new HashSet<>();

        Round(List<Trunk> trunks, Predicate<CampaignTrunk> pairs) {
            this.trunks = trunks;
            this.pairs = pairs;
            this.well = trunks.stream()
                    .filter(trunk -> !healths.of(trunk.trunkId()).isWeak())
                    .toList();
        }

        boolean hasLeftForWhoWasCut() {
            Set<Long> cutTrunks = cut.stream().map(CampaignTrunk::trunkId).collect(Collectors.toSet());
            Instant now = clock.instant();
            return trunks.stream()
                    .filter(trunk -> cutTrunks.contains(trunk.trunkId()))
                    .anyMatch(trunk -> calls(trunk, healths.of(trunk.trunkId()), now) > 0);
        }

        boolean isOf(Campaign campaign, Trunk trunk) {
            return pairs.test(pair(campaign, trunk)) && channels.match(campaign.kind(), trunk);
        }

        /**
         * By which the campaign's contacts go. Those of a weak trunk are its own for the few claims that it is trusted with; at
         * other trunks' claims they are theirs.
         */
        Set<Long> usable(Campaign campaign, Trunk trunk) {
            return Stream.concat(
                            well.stream().filter(other -> channels.match(campaign.kind(), other)), Stream.of(trunk))
                    .map(Trunk::trunkId)
                    .collect(Collectors.toSet());
        }

        UserShares.Division of(Trunk trunk, TrunkHealth health, Instant now) {
            return divisions.computeIfAbsent(
                    trunk.trunkId(), id -> shares.divide(id, calls(trunk, health, now), wanting(trunk, now)));
        }

        private int calls(Trunk trunk, TrunkHealth health, Instant now) {
            int origins = rooms(trunk, now).stream()
                    .mapToInt(room -> Math.max(0, room.free()))
                    .sum();
            return Math.min(origins, pace.trunkCalls(trunk, health, inFlight, now));
        }

        private List<UserShares.Wanting> wanting(Trunk trunk, Instant now) {
            return roster.campaigns().stream()
                    .filter(campaign -> isOf(campaign, trunk))
                    .filter(campaign ->
                            idleness.idleUntil(pair(campaign, trunk), now).isEmpty())
                    .map(campaign -> new UserShares.Wanting(campaign.campaignId(), campaign.usrId()))
                    .toList();
        }
    }

    private static CampaignTrunk pair(Campaign campaign, Trunk trunk) {
        return new CampaignTrunk(campaign.campaignId(), trunk.trunkId());
    }

    private void readRoster(Instant now, Lease lease) {
        if (rosterIsStale || now.isAfter(rosterRead.plus(ROSTER_AGE))) {
            rosterIsStale = false;
            roster = records.roster(lease).only(this::isServedHere);
            routings.clear();
            rosterRead = now;
            pace.see(roster.nodes(), now);
            List<Long> running =
                    roster.campaigns().stream().map(Campaign::campaignId).toList();
            pace.forgetAllBut(running);
            idleness.forgetAllBut(running);
            marks.forgetAllBut(running);
            roster.campaigns().stream()
                    .filter(campaign -> !campaign.isGathered())
                    .forEach(campaign -> gatherer.gather(campaign.campaignId(), lease, this::gathered));
        }
    }

    private boolean isServedHere(Campaign campaign) {
        return channels.of(campaign)
                .filter(channel -> channel.sending().loop().equals(name))
                .isPresent();
    }

    private Routing routing(Campaign campaign) {
        return routings.computeIfAbsent(campaign.kind(), kind -> roster.routing(trunk -> channels.match(kind, trunk)));
    }

    private Sending sending(Campaign campaign) {
        return channels.of(campaign).orElseThrow().sending();
    }

    private void gathered(long campaignId) {
        rosterIsStale = true;
        stir(List.of(campaignId));
    }

    /** @return when to look at this campaign again, if nothing happens before */
    private Instant dial(Campaign campaign, Trunk trunk, Round round, Lease lease) {
        Instant now = clock.instant();
        CampaignTrunk pair = pair(campaign, trunk);
        Optional<Instant> idleUntil = idleness.idleUntil(pair, now);
        if (idleUntil.isPresent()) {
            return idleUntil.get();
        }
        TrunkHealth health = healths.of(trunk.trunkId());
        UserShares.Division division = round.of(trunk, health, now);
        PacingPolicy.Load load = pace.load(trunk, health, campaign, inFlight, division.partOf(campaign.usrId()), now);
        int mostInAClaim = sending(campaign).mostInAClaim();
        int most = Math.min(mostInAClaim, TransferCapacity.callsToPlace(campaign, roster, inFlight));
        int allowed = Math.min(most, PacingPolicy.callsToPlace(load));
        Optional<Spread.Part> part = Spread.next(rooms(trunk, now), allowed);
        boolean isCut = allowed < Math.min(most, PacingPolicy.callsToPlace(load.withoutShare()));
        if (part.isEmpty()) {
            division.took(campaign.usrId(), 0);
            note(pair, isCut, round);
            return later(now, nextAt(trunk, health, campaign, now));
        }
        int calls = part.get().calls();
        Idleness.Look look = idleness.look(pair);
        Set<Long> usable = round.usable(campaign, trunk);
        Claim claim = place(campaign, trunk, part.get(), usable, lease);
        int placed = claim.transmissions().size();
        pace.take(trunk, campaign, part.get().origin(), placed);
        division.took(campaign.usrId(), placed);
        marks.note(pair, routing(campaign), usable, claim, now);
        isBehind |= claim.taken() >= mostInAClaim;
        if (claim.taken() > 0) {
            order.served(campaign);
        }
        if (claim.hold().isPresent()) {
            return held(campaign, claim, look);
        }
        if (claim.taken() < calls && claim.isAtEnd()) {
            return exhausted(claim, look);
        }
        note(pair, isCut, round);
        return now;
    }

    private static void note(CampaignTrunk pair, boolean isCut, Round round) {
        if (isCut) {
            round.cut.add(pair);
        }
    }

    /** When trunk, campaign and one of the trunk's origins allow one more call by their calls a second. */
    private Optional<Instant> nextAt(Trunk trunk, TrunkHealth health, Campaign campaign, Instant now) {
        Transmitter transmitter = transmitters.of(trunk.technology()).orElseThrow();
        Optional<Instant> originAt = working.origins(trunk).stream()
                .flatMap(origin -> pace.nextAt(origin, transmitter.callsPerSecond(origin), now).stream())
                .min(Instant::compareTo);
        return pace.nextAt(trunk, health, campaign, now)
                .map(at -> originAt.filter(at::isBefore).orElse(at));
    }

    /** A token that is there already means that channels are what is missing: the end of a call will ring. */
    private static Instant later(Instant now, Optional<Instant> next) {
        return next.filter(at -> at.isAfter(now)).orElse(now.plus(ROSTER_AGE));
    }

    /** What each origin of the trunk takes from this node. */
    private List<Spread.Room> rooms(Trunk trunk, Instant now) {
        Transmitter transmitter = transmitters.of(trunk.technology()).orElseThrow();
        return working.origins(trunk).stream()
                .map(origin -> {
                    int carried = inFlight.ofOrigin(origin.name());
                    int most = Math.min(pace.part(transmitter.channels(origin), now), origins.trusted(origin));
                    int tokens = pace.available(origin, transmitter.callsPerSecond(origin), now);
                    return new Spread.Room(origin, carried, Math.min(tokens, most - carried));
                })
                .toList();
    }

    private Claim place(Campaign campaign, Trunk trunk, Spread.Part part, Set<Long> usable, Lease lease) {
        Transmitter transmitter = transmitters.of(trunk.technology()).orElseThrow();
        return transmitters.sending(
                trunk.technology(),
                () -> transmitters.isOpen(part.origin())
                        ? claimAndTransmit(campaign, trunk, part, usable, lease, transmitter)
                        : Claim.NOTHING);
    }

    private Claim claimAndTransmit(
            Campaign campaign, Trunk trunk, Spread.Part part, Set<Long> usable, Lease lease, Transmitter transmitter) {
        Origin origin = part.origin();
        String mark;
        try {
            mark = transmitter.evidenceMark(origin);
        } catch (TransmitterUnavailable away) {
            return Claim.NOTHING;
        }
        Routing routing = routing(campaign);
        Optional<QueueMark> after =
                marks.of(new CampaignTrunk(campaign.campaignId(), trunk.trunkId()), routing, usable);
        Claim claim = Retries.onDeadlock(() -> claims.claim(new ClaimOrder(
                lease, campaign.campaignId(), trunk, part.calls(), origin, mark, routing, usable, after)));
        claim.transmissions()
                .forEach(sent -> inFlight.add(sent.attemptId(), campaign.campaignId(), trunk.trunkId(), origin.name()));
        Instant limit = clock.instant().plus(sending(campaign).within());
        transmitter.transmit(
                origin,
                claim.transmissions().stream()
                        .map(transmission -> transmission.notAfter(limit))
                        .toList());
        return claim;
    }

    /** What holds the campaign may end before it said. */
    private Instant held(Campaign campaign, Claim claim, Idleness.Look look) {
        Hold hold = claim.hold().orElseThrow();
        Instant latest = clock.instant().plus(LONGEST_IDLENESS);
        if (hold.reason().equals(Budget.NO_CREDIT) && creditPauses.pauseIfWithout(campaign.campaignId())) {
            rosterIsStale = true;
        }
        Instant again = hold.until().filter(latest::isAfter).orElse(latest);
        idleness.idle(look, again);
        return again;
    }

    /** Fewer were ready than may go: either it is the end, or more will be due. */
    private Instant exhausted(Claim claim, Idleness.Look look) {
        long campaignId = look.pair().campaignId();
        Instant now = clock.instant();
        Optional<Instant> nextDue = records.nextDue(campaignId, claim.mark().orElse(QueueMark.HEAD));
        boolean isQueueEmpty = nextDue.isEmpty() && claim.mark().isEmpty();
        if (isQueueEmpty && inFlight.ofCampaign(campaignId) == 0 && records.completeIfDone(campaignId)) {
            rosterIsStale = true;
        }
        Instant latest = now.plus(LONGEST_IDLENESS);
        Instant again = nextDue.map(due -> due.isAfter(now) ? due : now.plus(AFTER_A_LOST_RACE))
                .filter(due -> due.isBefore(latest))
                .orElse(latest);
        idleness.idle(look, again);
        return again;
    }
}
