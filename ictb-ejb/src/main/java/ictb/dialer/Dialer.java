package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.CampaignChanged;
import ictb.trunk.Routing;
import ictb.trunk.Trunk;
import ictb.trunk.TrunksChanged;
import ictb.user.BoundsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Works the campaigns off: how many calls may go, claim them, send them, sleep until something happens. One loop a node,
 * outside any transaction; a start, the end of a call, a new contact or the next token wakes it.
 */
@ApplicationScoped
public class Dialer {

    /** In one transaction; more are claimed in the next turn. */
    static final int MOST_IN_A_CLAIM = 250;

    /** How soon this node notices what another one started. */
    static final Duration ROSTER_AGE = Duration.ofSeconds(1);

    /** What is sent later than this after its claim could follow a stop, or an entry on a do-not-call list, by a second. */
    static final Duration SEND_WITHIN = Duration.ofMillis(900);

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

    private final Bell bell = new Bell();
    private final Cadence cadence = new Cadence(BETWEEN_TURNS);
    private final Pace pace = new Pace();
    private final Idleness idleness = new Idleness();
    private final Passed passed = new Passed();
    private volatile boolean rosterIsStale = true;
    private volatile Roster roster = Roster.EMPTY;
    private Instant rosterRead = Instant.MIN;
    private long lastServed;
    private boolean isBehind;

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged change) {
        stir(List.of(change.campaignId()));
        rosterIsStale = true;
        bell.ring();
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrunksChanged change) {
        stir(roster.campaigns().stream().map(Campaign::campaignId).toList());
        rosterIsStale = true;
        bell.ring();
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) BoundsChanged change) {
        stir(roster.campaigns().stream()
                .filter(campaign -> campaign.usrId() == change.usrId())
                .map(Campaign::campaignId)
                .toList());
    }

    /** Something of these campaigns has changed: there may be something to claim again, or nothing left at all. */
    void stir(Collection<Long> campaignIds) {
        idleness.stir(campaignIds);
        bell.ring();
    }

    void wake() {
        bell.ring();
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
        List<Campaign> campaigns = roster.campaigns();
        int first = firstInTurn(campaigns);
        for (int i = 0; i < campaigns.size(); i++) {
            Instant campaignNext = dial(campaigns.get((first + i) % campaigns.size()), lease);
            next = campaignNext.isBefore(next) ? campaignNext : next;
        }
        bell.await(Duration.between(clock.instant(), next));
    }

    /** The campaign after the one that was served last: turns without a token to give count for nobody. */
    private int firstInTurn(List<Campaign> campaigns) {
        for (int i = 0; i < campaigns.size(); i++) {
            if (campaigns.get(i).campaignId() > lastServed) {
                return i;
            }
        }
        return 0;
    }

    private void readRoster(Instant now, Lease lease) {
        if (rosterIsStale || now.isAfter(rosterRead.plus(ROSTER_AGE))) {
            rosterIsStale = false;
            roster = records.roster(lease);
            rosterRead = now;
            pace.see(roster.nodes(), now);
            List<Long> running =
                    roster.campaigns().stream().map(Campaign::campaignId).toList();
            pace.forgetAllBut(running);
            idleness.forgetAllBut(running);
            passed.forgetAllBut(running);
            roster.campaigns().stream()
                    .filter(campaign -> !campaign.isGathered())
                    .forEach(campaign -> gatherer.gather(campaign.campaignId(), lease, this::gathered));
        }
    }

    private void gathered(long campaignId) {
        rosterIsStale = true;
        stir(List.of(campaignId));
    }

    /** By each trunk that works. @return when to look at this campaign again, if nothing happens before */
    private Instant dial(Campaign campaign, Lease lease) {
        Instant next = clock.instant().plus(ROSTER_AGE);
        List<Trunk> trunks = working.of(roster.trunks());
        Set<Long> well = trunks.stream()
                .map(Trunk::trunkId)
                .filter(id -> !healths.of(id).isWeak())
                .collect(Collectors.toSet());
        for (Trunk trunk : trunks) {
            Instant lineNext = dial(campaign, trunk, well, lease);
            next = lineNext.isBefore(next) ? lineNext : next;
        }
        return next;
    }

    private Instant dial(Campaign campaign, Trunk trunk, Set<Long> well, Lease lease) {
        Instant now = clock.instant();
        Line line = new Line(campaign.campaignId(), trunk.trunkId());
        Optional<Instant> idleUntil = idleness.idleUntil(line, now);
        if (idleUntil.isPresent()) {
            return idleUntil.get();
        }
        TrunkHealth health = healths.of(trunk.trunkId());
        PacingPolicy.Load load = pace.load(trunk, health, campaign, inFlight, waiting(trunk, now), now);
        int allowed = Math.min(
                Math.min(MOST_IN_A_CLAIM, PacingPolicy.callsToPlace(load)),
                TransferCapacity.callsToPlace(campaign, roster, inFlight));
        Optional<Spread.Part> part = Spread.next(rooms(trunk, now), allowed);
        if (part.isEmpty()) {
            return later(now, nextAt(trunk, health, campaign, now));
        }
        int calls = part.get().calls();
        Idleness.Look look = idleness.look(line);
        Set<Long> usable = with(well, trunk);
        Claim claim = place(campaign, trunk, part.get(), usable, lease);
        pace.take(trunk, campaign, part.get().origin(), claim.transmissions().size());
        passed.note(line, roster.routing(), usable, claim, now);
        isBehind |= claim.taken() >= MOST_IN_A_CLAIM;
        lastServed = claim.taken() > 0 ? campaign.campaignId() : lastServed;
        if (claim.hold().isPresent()) {
            return held(campaign, claim, look);
        }
        return claim.taken() < calls && claim.isAtEnd() ? exhausted(claim, look) : now;
    }

    /** Contacts of a weak trunk are its own for the few claims that it is trusted with; at other trunks' claims they are theirs. */
    private static Set<Long> with(Set<Long> well, Trunk trunk) {
        if (well.contains(trunk.trunkId())) {
            return well;
        }
        Set<Long> more = new HashSet<>(well);
        more.add(trunk.trunkId());
        return more;
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

    /** How many campaigns want to dial by this trunk now. */
    private int waiting(Trunk trunk, Instant now) {
        long waiting = roster.campaigns().stream()
                .filter(campaign -> idleness.idleUntil(new Line(campaign.campaignId(), trunk.trunkId()), now)
                        .isEmpty())
                .count();
        return (int) Math.max(1, waiting);
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
        return transmitters.whileNobodySends(() -> transmitters.isOpen(part.origin())
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
        Routing routing = roster.routing();
        Optional<QueueMark> after = passed.of(new Line(campaign.campaignId(), trunk.trunkId()), routing, usable);
        Claim claim = Retries.onDeadlock(() -> claims.claim(new ClaimOrder(
                lease, campaign.campaignId(), trunk, part.calls(), origin, mark, routing, usable, after)));
        claim.transmissions()
                .forEach(sent -> inFlight.add(sent.attemptId(), campaign.campaignId(), trunk.trunkId(), origin.name()));
        Instant limit = clock.instant().plus(SEND_WITHIN);
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
        long campaignId = look.line().campaignId();
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
