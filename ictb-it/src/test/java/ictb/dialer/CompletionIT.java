package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import ictb.it.inside.Door;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A campaign ends when nothing of it is left, however close somebody else comes. */
class CompletionIT extends EngineTest {

    private static final int ROUNDS = 20;

    @Inject
    private Settlement settlement;

    @Inject
    private Door door;

    @Test
    void campaignWithNothingLeftCompletes() {
        long campaign = stage.campaignWithReady(0);

        assertThat(records.completeIfDone(campaign)).isTrue();

        assertThat(stage.rows("SELECT status, ended IS NULL FROM campaign WHERE campaign_id = ?", campaign))
                .containsExactly("[completed, 0]");
    }

    @Test
    void campaignWithAContactInTheQueueGoesOn() {
        assertThat(records.completeIfDone(stage.campaignWithReady(1))).isFalse();
    }

    @Test
    void campaignWithACallInFlightGoesOnUntilItIsSettled() {
        long campaign = stage.campaignWithReady(1);
        Lease lease = newNode();
        String attempt = claim(lease, campaign, 1).get(0);
        assertThat(records.completeIfDone(campaign)).isFalse();

        settlement.settle(lease, List.of(new AttemptSignal.InDoubt(attempt, "no evidence")));

        assertThat(records.completeIfDone(campaign)).isTrue();
    }

    @Test
    void permanentCampaignGoesOn() {
        long campaign = stage.campaignWithReady(0);
        stage.execute("UPDATE campaign SET campaign_mode = 'permanent' WHERE campaign_id = ?", campaign);

        assertThat(records.completeIfDone(campaign)).isFalse();
    }

    @Test
    void stoppedCampaignStaysStopped() {
        long campaign = stage.campaignWithReady(0);
        stage.execute("UPDATE campaign SET status = 'stopped' WHERE campaign_id = ?", campaign);

        assertThat(records.completeIfDone(campaign)).isFalse();
        assertThat(statusOf(campaign)).isEqualTo("stopped");
    }

    @Test
    void oneOfFourNodesCompletesIt() {
        for (int round = 0; round < ROUNDS; round++) {
            long campaign = stage.campaignWithReady(0);

            assertThat(AtOnce.run(Collections.nCopies(4, () -> records.completeIfDone(campaign))))
                    .containsOnlyOnce(true);
        }
    }

    @Test
    void contactThatIsAddedAtTheLastMomentIsCalledOrWaitsForANewStart() {
        for (int round = 0; round < ROUNDS; round++) {
            long campaign = stage.campaignWithReady(0);
            long owner = stage.number("SELECT usr_id FROM campaign WHERE campaign_id = ?", campaign);

            List<Object> results = AtOnce.run(List.<Callable<Object>>of(
                    () -> records.completeIfDone(campaign),
                    () -> door.call(
                            owner,
                            "Campaign_Contact_Create",
                            "campaign_id",
                            "" + campaign,
                            "contact",
                            "{\"phone\":\"18888721\"}")));

            assertThat(results.get(1).toString()).startsWith("[true,");
            assertThat(statusOf(campaign)).isEqualTo(results.get(0).equals(true) ? "stopped" : "running");
            assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign))
                    .isEqualTo(1);
        }
    }

    @Test
    void campaignWhoseLastContactIsJustClaimedGoesOn() {
        Lease lease = newNode();
        for (int round = 0; round < ROUNDS; round++) {
            nodes.renew(lease);
            long campaign = stage.campaignWithReady(1);

            List<Object> results = AtOnce.run(List.<Callable<Object>>of(
                    () -> Retries.onDeadlock(() -> claims.claim(order(lease, campaign, 1)))
                            .transmissions()
                            .size(),
                    () -> completeAgainAndAgain(campaign)));

            assertThat(results).containsExactly(1, Optional.empty());
            assertThat(statusOf(campaign)).isEqualTo("running");
        }
    }

    /** @return when it was completed: at which try */
    private Optional<Integer> completeAgainAndAgain(long campaign) {
        for (int tried = 0; tried < 5; tried++) {
            if (Retries.onDeadlock(() -> records.completeIfDone(campaign))) {
                return Optional.of(tried);
            }
        }
        return Optional.empty();
    }

    private String statusOf(long campaign) {
        return stage.rows("SELECT status FROM campaign WHERE campaign_id = ?", campaign)
                .get(0);
    }
}
