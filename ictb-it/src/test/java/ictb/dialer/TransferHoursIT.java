package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.TransferResult;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asked for the extensions of interactive campaigns, and in vain, over times that roll with the clock. */
class TransferHoursIT extends EngineTest {

    @Inject
    private Settlement settlement;

    private long campaign;
    private Lease lease;

    @BeforeEach
    void makeCampaign() {
        campaign = stage.campaignWithReady(5);
        stage.execute("""
                INSERT INTO extension (usr_id, name, ha1, created)
                SELECT usr_id, ?, REPEAT('0', 32), UTC_TIMESTAMP(6) FROM campaign WHERE campaign_id = ?
                """, "8" + campaign, campaign);
        stage.execute("""
                UPDATE campaign SET kind = 'interactive', extension_key = '3',
                       extension_id = (SELECT extension_id FROM extension WHERE name = ?) WHERE campaign_id = ?
                """, "8" + campaign, campaign);
        lease = newNode();
    }

    private TransferRecord told() {
        return records.roster(lease).transfers().getOrDefault(campaign, TransferRecord.NONE);
    }

    private static AttemptSignal answered(String attempt, Optional<TransferResult> transfer) {
        Instant end = Instant.now();
        return new AttemptSignal.Ended(
                attempt,
                new Outcome(
                        Disposition.ANSWERED,
                        Optional.of(end.minusSeconds(3)),
                        end,
                        false,
                        transfer.map(asked -> "3"),
                        transfer,
                        Optional.empty(),
                        Optional.of(16),
                        Optional.empty()));
    }

    @Test
    void callsThatPeopleAnsweredAreCountedAsTheyAreSettled() {
        List<String> attempts = claim(lease, campaign, 5);

        settlement.settle(
                lease,
                List.of(
                        answered(attempts.get(0), Optional.of(TransferResult.ANSWERED)),
                        answered(attempts.get(1), Optional.of(TransferResult.BUSY)),
                        answered(attempts.get(2), Optional.empty())));
        settlement.settle(
                lease,
                List.of(
                        answered(attempts.get(3), Optional.of(TransferResult.ABANDONED)),
                        new AttemptSignal.Ended(
                                attempts.get(4),
                                Outcome.unanswered(
                                        Disposition.BUSY, Instant.now(), Optional.of(17), Optional.empty()))));

        assertThat(told()).isEqualTo(new TransferRecord(4, 3, new AbandonmentRate(4, 2), new AbandonmentRate(4, 2)));
    }

    @Test
    void hoursCountAsLongAsAnyOfThemLiesWithinTheTimeAndAreForgottenThen() {
        count(Duration.ofHours(23), 10, 1);
        count(Duration.ofHours(26), 20, 2);
        count(Duration.ofDays(29), 40, 4);
        count(Duration.ofDays(31), 80, 8);

        TransferRecord told = told();

        assertThat(told.inADay()).isEqualTo(new AbandonmentRate(10, 1));
        assertThat(told.inAMonth()).isEqualTo(new AbandonmentRate(70, 7));
        records.forgetOldCalls();
        assertThat(stage.number("SELECT COUNT(*) FROM transfer_hour WHERE campaign_id = ?", campaign))
                .isEqualTo(3);
        assertThat(told()).isEqualTo(told);
    }

    private void count(Duration ago, int answered, int inVain) {
        stage.execute(
                "INSERT INTO transfer_hour VALUES (?, ?, 1, ?, ?, ?)",
                campaign,
                Instant.now().minus(ago),
                answered,
                inVain,
                inVain);
    }
}
