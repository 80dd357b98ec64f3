package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.it.inside.AtOnce;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last step of the dial protocol on a real database: what became of an attempt is written once. */
class SettlementIT extends EngineTest {

    private static final Instant END = Instant.parse("2026-03-08T02:30:00Z");

    @Inject
    private Settlement settlement;

    private Lease lease;
    private long campaign;
    private List<String> attempts;

    @BeforeEach
    void claimSixContacts() {
        campaign = stage.campaignWithReady(6);
        stage.execute("UPDATE campaign SET contact_repeat = 2 WHERE campaign_id = ?", campaign);
        lease = newNode();
        attempts = claim(lease, campaign, 6);
        stage.execute("UPDATE attempt SET reserved = 0.250001 WHERE campaign_id = ?", campaign);
        stage.execute("""
                INSERT INTO ledger (usr_id, kind, amount, attempt_id, created)
                SELECT usr_id, 'reserve', -reserved, attempt_id, claimed FROM attempt WHERE campaign_id = ?
                """, campaign);
    }

    @Test
    void everyOutcomeIsWrittenWithItsContactAndTotals() {
        settlement.settle(lease, oneOfEach());

        assertThat(stage.rows(
                        "SELECT state, disposition, hangup_cause FROM attempt WHERE campaign_id = ? ORDER BY contact_id",
                        campaign))
                .containsExactly(
                        "[SETTLED, ANSWERED, 16]",
                        "[SETTLED, ANSWERED, 16]",
                        "[SETTLED, BUSY, 17]",
                        "[SETTLED, INVALID, 1]",
                        "[UNSENT, null, null]",
                        "[UNKNOWN, null, null]");
        assertThat(stage.rows(
                        "SELECT status, answered_by, response, dnc, attempts, CAST(end_time AS CHAR) FROM campaign_contact"
                                + " WHERE campaign_id = ? ORDER BY contact_id",
                        campaign))
                .containsExactly(
                        "[completed, human, 9, true, 1, 2026-03-08 02:30:00.000000]",
                        "[completed, machine, null, false, 1, 2026-03-08 02:30:00.000000]",
                        "[pending, null, null, false, 1, 2026-03-08 02:30:00.000000]",
                        "[invalid, null, null, false, 1, 2026-03-08 02:30:00.000000]",
                        "[pending, null, null, false, 0, null]",
                        "[unknown, null, null, false, 1, null]");
        assertThat(totals())
                .containsExactlyInAnyOrder(
                        "[completed, 2]",
                        "[human, 1]",
                        "[machine, 1]",
                        "[invalid, 1]",
                        "[pending, 2]",
                        "[unknown, 1]",
                        "[why:retry, 1]");
    }

    @Test
    void busyAndUnsentContactsAreQueuedAgain() {
        settlement.settle(lease, oneOfEach());

        assertThat(stage.rows("""
                        SELECT a.state, r.due = '2026-03-08 02:35:00' FROM ready r
                        JOIN attempt a USING (campaign_id, contact_id) WHERE campaign_id = ? ORDER BY contact_id
                        """, campaign)).containsExactly("[SETTLED, 1]", "[UNSENT, 0]");
    }

    @Test
    void optOutKeyPutsTheNumberOnTheUsersList() {
        settlement.settle(lease, oneOfEach());

        assertThat(stage.rows("""
                        SELECT d.source, p.contact_id = (SELECT MIN(contact_id) FROM attempt WHERE campaign_id = c.campaign_id)
                        FROM dnc d JOIN campaign c ON c.usr_id = d.usr_id
                        JOIN campaign_contact p ON p.campaign_id = c.campaign_id AND p.phone = d.phone
                        WHERE c.campaign_id = ?
                        """, campaign)).containsExactly("[key, 1]");
    }

    @Test
    void reservationsAreGivenBack() {
        settlement.settle(lease, oneOfEach());

        assertThat(stage.rows(
                        "SELECT SUM(amount), COUNT(*) FROM ledger WHERE attempt_id IN"
                                + " (SELECT attempt_id FROM attempt WHERE campaign_id = ?)",
                        campaign))
                .containsExactly("[0.000000, 12]");
    }

    @Test
    void toldASecondTimeNothingChanges() {
        assertThat(settlement.settle(lease, oneOfEach())).containsExactlyInAnyOrderElementsOf(attempts);
        List<String> before = stage.recordOf(campaign);

        assertThat(settlement.settle(lease, oneOfEach())).containsExactlyInAnyOrderElementsOf(attempts);

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    @Test
    void toldTwiceInOneSettlementItCountsOnce() {
        AttemptSignal answered = answered(attempts.get(0), false, Optional.empty());

        settlement.settle(lease, List.of(answered, answered));

        assertThat(totals()).containsExactlyInAnyOrder("[completed, 1]", "[human, 1]", "[pending, 5]");
    }

    @Test
    void signalThatComesTooLateChangesNothing() {
        settlement.settle(lease, oneOfEach());
        List<String> before = stage.recordOf(campaign);

        for (String attempt : attempts) {
            settlement.settle(lease, List.of(new AttemptSignal.Unsent(attempt, "late")));
            settlement.settle(lease, List.of(new AttemptSignal.Live(attempt)));
            settlement.settle(lease, List.of(new AttemptSignal.InDoubt(attempt, "late")));
            settlement.settle(lease, List.of(answered(attempt, true, Optional.of("1"))));
        }

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    /** The first contact has opted out in its call already; the last one's call was in doubt, and its end tells of the opt-out. */
    @Test
    void optOutThatComesAfterItsAttemptWasSettledOrIsInDoubtCounts() {
        settlement.settle(lease, oneOfEach());
        List<String> totals = totals();
        List<String> charged = charged();

        for (String attempt : attempts) {
            AttemptSignal optOut = attempt.equals(attempts.get(5))
                    ? answered(attempt, false, Optional.of("9"))
                    : new AttemptSignal.OptedOut(attempt);
            settlement.settle(lease, List.of(optOut));
            settlement.settle(lease, List.of(optOut));
        }

        assertThat(optedOut()).containsExactlyElementsOf(attempts);
        assertThat(stage.rows("SELECT dnc FROM campaign_contact WHERE campaign_id = ?", campaign))
                .hasSize(6)
                .containsOnly("true");
        assertThat(totals()).as("nothing else has changed").isEqualTo(totals);
        assertThat(charged()).isEqualTo(charged);
    }

    @Test
    void optOutThatComesInOneSettlementWithTheEndOfItsCallCounts() {
        String attempt = attempts.get(2);

        settlement.settle(
                lease, List.of(unanswered(attempt, Disposition.BUSY, 17), new AttemptSignal.OptedOut(attempt)));

        assertThat(optedOut()).containsExactly(attempt);
    }

    /** The attempts that prove the entries of the list, in the order of the contacts. */
    private List<String> optedOut() {
        return stage.rows("""
                        SELECT d.attempt_id FROM dnc d JOIN attempt a ON a.attempt_id = d.attempt_id
                        JOIN campaign_contact p ON p.campaign_id = a.campaign_id AND p.contact_id = a.contact_id
                         AND p.phone = d.phone
                        WHERE a.campaign_id = ? AND d.usr_id = a.usr_id AND d.source = 'key' ORDER BY a.contact_id
                        """, campaign);
    }

    private List<String> charged() {
        return stage.rows(
                "SELECT kind, amount FROM ledger WHERE attempt_id IN"
                        + " (SELECT attempt_id FROM attempt WHERE campaign_id = ?) ORDER BY ledger_id",
                campaign);
    }

    @Test
    void attemptThatWasSeenLiveIsNeitherUnsentNorClosed() {
        String attempt = attempts.get(0);
        assertThat(settlement.settle(lease, List.of(new AttemptSignal.Live(attempt))))
                .isEmpty();

        settlement.settle(lease, List.of(new AttemptSignal.Unsent(attempt, "wrong")));

        assertThat(stage.rows("SELECT state FROM attempt WHERE attempt_id = ?", attempt))
                .containsExactly("LIVE");
        assertThat(totals()).containsExactly("[pending, 6]");
    }

    @Test
    void attemptThatNobodyKnowsIsClosedAndNothingElse() {
        List<String> before = stage.recordOf(campaign);

        assertThat(settlement.settle(lease, List.of(new AttemptSignal.Unsent("0".repeat(32), "whose?"))))
                .containsExactly("0".repeat(32));

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    @Test
    void attemptOfADeletedCampaignIsNotQueuedAgain() {
        stage.execute("UPDATE campaign SET status = 'deleted' WHERE campaign_id = ?", campaign);

        settlement.settle(lease, oneOfEach());

        assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign))
                .isZero();
        assertThat(totals()).contains("[busy, 1]", "[cancelled, 1]").doesNotContain("[pending, 1]", "[pending, 2]");
    }

    @Test
    void settlementThatFailsAtItsEndWritesNothing() {
        List<String> before = stage.recordOf(campaign);

        sabotage.during(() ->
                assertThatThrownBy(() -> settlement.settle(lease, oneOfEach())).hasRootCauseMessage("sabotaged"));

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    @Test
    void olderEpochSettlesNothing() {
        lose(lease);
        List<String> before = stage.recordOf(campaign);

        assertThatThrownBy(() -> settlement.settle(lease, oneOfEach())).isInstanceOf(LeaseLost.class);

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    @Test
    void leaseThatRanOutSettlesNothing() {
        expire(lease);
        List<String> before = stage.recordOf(campaign);

        assertThatThrownBy(() -> settlement.settle(lease, oneOfEach())).isInstanceOf(LeaseLost.class);

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    @Test
    void fourThreadsThatTellTheSameCountItOnce() {
        AtOnce.run(Collections.nCopies(4, () -> Retries.onDeadlock(() -> settlement.settle(lease, oneOfEach()))));

        assertThat(totals())
                .containsExactlyInAnyOrder(
                        "[completed, 2]",
                        "[human, 1]",
                        "[machine, 1]",
                        "[invalid, 1]",
                        "[pending, 2]",
                        "[unknown, 1]",
                        "[why:retry, 1]");
        assertThat(stage.rows(
                        "SELECT SUM(amount), COUNT(*) FROM ledger WHERE attempt_id IN"
                                + " (SELECT attempt_id FROM attempt WHERE campaign_id = ?)",
                        campaign))
                .containsExactly("[0.000000, 12]");
        assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign))
                .isEqualTo(2);
    }

    /** In the order of the contacts: human who opts out, machine, busy, no such number, unsent, in doubt. */
    private List<AttemptSignal> oneOfEach() {
        return List.of(
                answered(attempts.get(0), false, Optional.of("9")),
                answered(attempts.get(1), true, Optional.empty()),
                unanswered(attempts.get(2), Disposition.BUSY, 17),
                unanswered(attempts.get(3), Disposition.INVALID, 1),
                new AttemptSignal.Unsent(attempts.get(4), "refused"),
                new AttemptSignal.InDoubt(attempts.get(5), "no evidence"));
    }

    private static AttemptSignal answered(String attempt, boolean byMachine, Optional<String> key) {
        return new AttemptSignal.Ended(
                attempt,
                new Outcome(
                        Disposition.ANSWERED,
                        Optional.of(END.minusSeconds(3)),
                        END,
                        byMachine,
                        key,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(16),
                        Optional.empty()));
    }

    private static AttemptSignal unanswered(String attempt, Disposition disposition, int cause) {
        return new AttemptSignal.Ended(
                attempt, Outcome.unanswered(disposition, END, Optional.of(cause), Optional.empty()));
    }

    private List<String> totals() {
        return stage.rows(
                "SELECT status, SUM(total) FROM campaign_stat WHERE campaign_id = ? GROUP BY status HAVING SUM(total) <> 0",
                campaign);
    }
}
