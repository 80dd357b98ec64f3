package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import ictb.trunk.Routing;
import ictb.trunk.Trunk;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What claims by trunk write, on a real database: channels are never exceeded, and nobody is lost on the way to another trunk. */
class TrunkClaimsIT extends EngineTest {

    private static final int CHANNELS = 30;

    @Inject
    private Settlement settlement;

    private Trunk trunk;

    @BeforeEach
    void makeTrunk() {
        trunk = newTrunk();
    }

    private Trunk newTrunk() {
        String name = UUID.randomUUID().toString();
        stage.execute(
                "INSERT INTO trunk (name, technology, dialstring, cps, channel, active)"
                        + " VALUES (?, 'asterisk', 'PJSIP/{number}@carrier', 10, 30, 1)",
                name);
        return records.roster(newNode()).trunks().stream()
                .filter(made -> made.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Every number by this trunk. */
    private Claim byTrunk(Lease lease, long campaign, int most) {
        return byTrunk(lease, campaign, most, new Routing(Map.of("", List.of(trunk.trunkId())), 0), Optional.empty());
    }

    private Claim byTrunk(Lease lease, long campaign, int most, Routing routing, Optional<QueueMark> after) {
        return Retries.onDeadlock(() -> claims.claim(new ClaimOrder(
                lease,
                campaign,
                trunk,
                most,
                new Origin("asterisk", "asterisk"),
                "mark",
                routing,
                Set.of(trunk.trunkId(), 0L),
                after)));
    }

    private long inFlight() {
        return stage.number("SELECT in_flight FROM trunk WHERE trunk_id = ?", trunk.trunkId());
    }

    private long open() {
        return stage.number(
                "SELECT COUNT(*) FROM attempt WHERE trunk_id = ? AND state IN ('SENDING', 'LIVE')", trunk.trunkId());
    }

    private static List<AttemptSignal> busy(Claim claim) {
        return claim.transmissions().stream()
                .<AttemptSignal>map(sent -> new AttemptSignal.Ended(
                        sent.attemptId(),
                        Outcome.unanswered(Disposition.BUSY, Instant.EPOCH, Optional.of(17), Optional.empty())))
                .toList();
    }

    @Test
    void fourNodesTogetherNeverTakeMoreChannelsThanATrunkHas() {
        long campaign = stage.campaignWithReady(200);

        AtOnce.run(Collections.nCopies(4, claimAndSettle(campaign)));

        assertThat(open()).isZero();
        assertThat(inFlight()).isZero();
        assertThat(stage.number("SELECT COUNT(*) FROM attempt WHERE campaign_id = ?", campaign))
                .isEqualTo(200);
    }

    /** Between its claim and its settlement each looks at how many there are of all. */
    private Callable<Boolean> claimAndSettle(long campaign) {
        return () -> {
            Lease lease = newNode();
            while (stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign) > 0) {
                nodes.renew(lease);
                Claim claim = byTrunk(lease, campaign, 20);
                assertThat(open()).isLessThanOrEqualTo(CHANNELS);
                if (!claim.transmissions().isEmpty()) {
                    List<AttemptSignal> ends = busy(claim);
                    Retries.onDeadlock(() -> settlement.settle(lease, ends));
                }
            }
            return true;
        };
    }

    @Test
    void fullTrunkClaimsNothingUntilACallHasEnded() {
        long campaign = stage.campaignWithReady(40);
        Lease lease = newNode();

        Claim first = byTrunk(lease, campaign, 40);

        assertThat(first.transmissions()).hasSize(CHANNELS);
        assertThat(inFlight()).isEqualTo(CHANNELS);
        assertThat(byTrunk(lease, campaign, 40).transmissions()).isEmpty();
        settlement.settle(lease, busy(first).subList(0, 4));
        assertThat(byTrunk(lease, campaign, 40).transmissions()).hasSize(4);
    }

    @Test
    void toldTwiceAnEndGivesItsChannelBackOnce() {
        long campaign = stage.campaignWithReady(3);
        Lease lease = newNode();
        List<AttemptSignal> ends = busy(byTrunk(lease, campaign, 3));

        settlement.settle(lease, ends);
        settlement.settle(lease, ends);

        assertThat(inFlight()).isZero();
    }

    @Test
    void countIsMadeRightAtAStart() {
        long campaign = stage.campaignWithReady(3);
        byTrunk(newNode(), campaign, 3);
        stage.execute("UPDATE trunk SET in_flight = 17 WHERE trunk_id = ?", trunk.trunkId());

        records.countChannels();

        assertThat(inFlight()).isEqualTo(3);
    }

    @Test
    void trunkThatWasSwitchedOffOrDeletedClaimsNothing() {
        long campaign = stage.campaignWithReady(3);
        stage.execute("UPDATE trunk SET active = 0 WHERE trunk_id = ?", trunk.trunkId());
        List<String> before = stage.recordOf(campaign);

        assertThat(byTrunk(newNode(), campaign, 3).transmissions()).isEmpty();
        stage.execute("DELETE FROM trunk WHERE trunk_id = ?", trunk.trunkId());

        assertThat(byTrunk(newNode(), campaign, 3).transmissions()).isEmpty();
        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    @Test
    void contactsOfAnotherTrunkStayInTheQueueAndAreLookedAtOnce() {
        long campaign = stage.campaignWithReady(1_200);
        List<String> phones =
                stage.rows("SELECT phone FROM campaign_contact WHERE campaign_id = ? ORDER BY contact_id", campaign);
        String last = phones.get(phones.size() - 1);
        Routing routing = new Routing(Map.of("", List.of(0L), last, List.of(trunk.trunkId())), last.length());
        Lease lease = newNode();

        List<String> called = new ArrayList<>();
        Claim claim = byTrunk(lease, campaign, 10, routing, Optional.empty());
        int claims = 1;
        while (!claim.isAtEnd()) {
            claim = byTrunk(lease, campaign, 10, routing, claim.mark());
            claim.transmissions().forEach(sent -> called.add(sent.number().digits()));
            claims++;
        }

        assertThat(called).containsExactly(last);
        assertThat(claims).isLessThanOrEqualTo(4);
        assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign))
                .isEqualTo(1_199);
        assertThat(records.nextDue(campaign, claim.mark().orElseThrow())).isEmpty();
        assertThat(records.nextDue(campaign, QueueMark.HEAD)).isPresent();
    }

    @Test
    void numberThatNoRouteReachesIsRefusedForGood() {
        long campaign = stage.campaignWithReady(2);

        Claim claim = byTrunk(
                newNode(), campaign, 10, new Routing(Map.of("1", List.of(trunk.trunkId())), 1), Optional.empty());

        assertThat(claim.passed()).isEqualTo(2);
        assertThat(stage.rows(
                        "SELECT status, LEFT(reason, 12), COUNT(*) FROM campaign_contact WHERE campaign_id = ? GROUP BY 1, 2",
                        campaign))
                .containsExactly("[failed, no route to , 2]");
        assertThat(stage.rows(
                        "SELECT status, SUM(total) FROM campaign_stat WHERE campaign_id = ? GROUP BY status ORDER BY status",
                        campaign))
                .containsExactly("[failed, 2]", "[pending, 0]", "[why:no_route, 2]");
    }

    @Test
    void contactThatFailedOverIsQueuedAtOnceWithTheTrunksThatWereTried() {
        Trunk next = newTrunk();
        long campaign = stage.campaignWithReady(1);
        Lease lease = newNode();
        stage.execute(
                "INSERT INTO route (prefix, trunk_id, priority) VALUES ('', ?, 1), ('', ?, 2)",
                trunk.trunkId(),
                next.trunkId());
        String attempt = byTrunk(lease, campaign, 1).transmissions().get(0).attemptId();

        settlement.settle(
                lease,
                List.of(new AttemptSignal.Ended(
                        attempt,
                        Outcome.unanswered(
                                Disposition.CONGESTION, Instant.EPOCH, Optional.of(34), Optional.of("SIP 503")))));

        stage.execute("DELETE FROM route");
        assertThat(stage.rows(
                        "SELECT tried, reason, due > UTC_TIMESTAMP(6) - INTERVAL 10 SECOND FROM ready WHERE campaign_id = ?",
                        campaign))
                .containsExactly("[" + trunk.trunkId() + ", null, 1]");
        assertThat(stage.rows(
                        "SELECT status, attempts, sends, reason FROM campaign_contact WHERE campaign_id = ?", campaign))
                .containsExactly("[pending, 0, 1, congestion (SIP 503) by one trunk, the next is tried]");
    }
}
