package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.it.inside.AtOnce;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of calls whose node died and does not come back, on a real database. */
class AdoptionIT extends EngineTest {

    private static final int CALLS = 4;

    @Inject
    private Settlement settlement;

    private Lease dead;
    private long campaign;
    private List<String> attempts;

    @BeforeEach
    void claim() {
        campaign = stage.campaignWithReady(CALLS);
        dead = newNode();
        attempts = claim(dead, campaign, CALLS);
        settlement.settle(dead, List.of(new AttemptSignal.Live(attempts.get(0))));
        settlement.settle(dead, List.of(new AttemptSignal.InDoubt(attempts.get(1), "settled before")));
    }

    private void silentFor(Lease lease, long seconds) {
        stage.execute(
                "UPDATE node SET lease_until = UTC_TIMESTAMP(6) - INTERVAL ? SECOND WHERE node_id = ?",
                seconds,
                lease.nodeId());
    }

    private List<String> openOf(Lease lease) {
        return records.open(lease).stream()
                .map(attempt -> attempt.attemptId() + " " + attempt.state())
                .toList();
    }

    private int adoptAll(Lease lease) {
        return Stream.generate(() -> records.adopt(lease))
                .takeWhile(adopted -> adopted > 0)
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void callsOfALostNodeBecomeAnotherOnesAndCountAsPlaced() {
        silentFor(dead, Nodes.LOST.toSeconds() + 1);
        Lease other = newNode();

        assertThat(records.adopt(other)).isEqualTo(CALLS - 1);

        assertThat(openOf(dead)).isEmpty();
        assertThat(openOf(other))
                .containsExactlyInAnyOrder(
                        attempts.get(0) + " LIVE", attempts.get(2) + " LIVE", attempts.get(3) + " LIVE");
        assertThat(stage.rows("SELECT state, node_id FROM attempt WHERE attempt_id = ?", attempts.get(1)))
                .containsExactly("[UNKNOWN, " + dead.nodeId() + "]");
    }

    @Test
    void callsOfANodeThatMayComeBackStayItsOwn() {
        silentFor(dead, Nodes.LOST.toSeconds() - 60);

        assertThat(adoptAll(newNode())).isZero();

        assertThat(openOf(dead)).hasSize(CALLS - 1);
    }

    @Test
    void adoptedCallsAreSettledByTheirNewNodeAndGiveTheirChannelsBack() {
        silentFor(dead, Nodes.LOST.toSeconds() + 1);
        Lease other = newNode();
        adoptAll(other);
        records.countChannels();
        long before = channelsTaken();

        settlement.settle(
                other,
                openOf(other).stream()
                        .map(open -> open.split(" ")[0])
                        .<AttemptSignal>map(id -> new AttemptSignal.InDoubt(id, "its node died"))
                        .toList());

        assertThat(channelsTaken()).isEqualTo(before - (CALLS - 1));
        assertThat(stage.rows("SELECT DISTINCT status FROM campaign_contact WHERE campaign_id = ?", campaign))
                .containsExactly("unknown");
        assertThat(openOf(other)).isEmpty();
    }

    private long channelsTaken() {
        return Long.parseLong(stage.rows(
                        "SELECT in_flight FROM trunk WHERE trunk_id = (SELECT MIN(trunk_id) FROM attempt WHERE campaign_id = ?)",
                        campaign)
                .get(0)
                .replaceAll("\\D", ""));
    }

    @Test
    void eachCallIsAdoptedOnceByNodesThatComeAtOneMoment() {
        silentFor(dead, Nodes.LOST.toSeconds() + 1);

        List<Integer> adopted = AtOnce.run(Collections.nCopies(6, () -> adoptAll(newNode())));

        assertThat(adopted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(CALLS - 1);
    }

    @Test
    void nodeThatHasLostItsOwnPlaceAdoptsNothing() {
        silentFor(dead, Nodes.LOST.toSeconds() + 1);
        Lease fenced = newNode();
        lose(fenced);

        assertThatThrownBy(() -> records.adopt(fenced)).isInstanceOf(LeaseLost.class);

        assertThat(openOf(dead)).hasSize(CALLS - 1);
    }
}
