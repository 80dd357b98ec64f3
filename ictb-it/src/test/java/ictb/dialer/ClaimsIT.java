package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ictb.it.inside.AtOnce;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The first step of the dial protocol on a real database: all of a claim is written, or nothing. */
class ClaimsIT extends EngineTest {

    @Test
    void claimWritesAttemptsAndTakesTheirContactsOutOfTheQueue() {
        long campaign = stage.campaignWithReady(5);

        List<String> claimed = claim(newNode(), campaign, 3);

        assertThat(claimed).hasSize(3);
        assertThat(stage.rows(
                        "SELECT attempt_id FROM attempt WHERE campaign_id = ? AND state = 'SENDING' AND attempt_no = 1",
                        campaign))
                .containsExactlyInAnyOrderElementsOf(claimed);
        assertThat(stage.number("""
                        SELECT COUNT(*) FROM ready r JOIN attempt a USING (campaign_id, contact_id) WHERE campaign_id = ?
                        """, campaign)).isZero();
        assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign))
                .isEqualTo(2);
        assertThat(stage.rows(
                        "SELECT attempts, sends, COUNT(*) FROM campaign_contact WHERE campaign_id = ? GROUP BY 1, 2",
                        campaign))
                .containsExactly("[0, 0, 2]", "[1, 1, 3]");
    }

    @Test
    void claimThatFailsAtItsEndWritesNothing() {
        long campaign = stage.campaignWithReady(5);
        Lease lease = newNode();
        List<String> before = stage.recordOf(campaign);

        sabotage.during(
                () -> assertThatThrownBy(() -> claim(lease, campaign, 3)).hasRootCauseMessage("sabotaged"));

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
        assertThat(claim(lease, campaign, 10)).hasSize(5);
    }

    @Test
    void whyContactsWaitIsCountedAsLongAsTheyDo() {
        long campaign = stage.campaignWithReady(4);
        stage.execute("UPDATE ready SET reason = 'retry' WHERE campaign_id = ? ORDER BY contact_id LIMIT 2", campaign);
        stage.execute("INSERT INTO campaign_stat VALUES (?, 0, 'why:retry', 2)", campaign);

        claim(newNode(), campaign, 10);

        assertThat(stage.number(
                        "SELECT SUM(total) FROM campaign_stat WHERE campaign_id = ? AND status = 'why:retry'",
                        campaign))
                .isZero();
    }

    @Test
    void contactThatCameOntoTheDoNotCallListMeanwhileIsNotClaimed() {
        long campaign = stage.campaignWithReady(4);
        stage.execute("""
                INSERT INTO dnc (usr_id, phone, source, created)
                SELECT IF(p.contact_id % 2 = 0, 0, c.usr_id), p.phone, 'api', UTC_TIMESTAMP(6)
                FROM campaign_contact p JOIN campaign c USING (campaign_id) WHERE campaign_id = ?
                ORDER BY p.contact_id LIMIT 3
                """, campaign);

        assertThat(claim(newNode(), campaign, 10)).hasSize(1);

        assertThat(stage.rows(
                        "SELECT status, reason, attempts, COUNT(*) FROM campaign_contact WHERE campaign_id = ? GROUP BY 1, 2, 3",
                        campaign))
                .containsExactlyInAnyOrder("[dnc, on the do-not-call list, 0, 3]", "[pending, null, 1, 1]");
        assertThat(totals(campaign)).containsExactly("[dnc, 3]", "[pending, 1]", "[why:do_not_call, 3]");
        assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign))
                .isZero();
    }

    @Test
    void contactWhoseNumberIsOnTheListWithoutItsCountryCodeIsNotClaimed() {
        long campaign = stage.campaignWithReady(4);
        stage.execute("""
                INSERT INTO dnc (usr_id, phone, phone_form, source, created)
                SELECT c.usr_id, RIGHT(p.phone, 9), 'given', 'api', UTC_TIMESTAMP(6)
                FROM campaign_contact p JOIN campaign c USING (campaign_id) WHERE campaign_id = ?
                ORDER BY p.contact_id LIMIT 3
                """, campaign);

        assertThat(claim(newNode(), campaign, 10)).hasSize(1);

        assertThat(totals(campaign)).containsExactly("[dnc, 3]", "[pending, 1]", "[why:do_not_call, 3]");
    }

    @Test
    void contactWhoseExpiryHasPassedIsNotClaimed() {
        long campaign = stage.campaignWithReady(3);
        stage.execute("""
                UPDATE campaign_contact SET expires = UTC_TIMESTAMP(6) + INTERVAL IF(contact_id % 3 = 0, 1, -1) HOUR
                WHERE campaign_id = ?
                """, campaign);

        assertThat(claim(newNode(), campaign, 10)).hasSize(1);

        assertThat(stage.rows(
                        "SELECT status, reason, attempts, COUNT(*) FROM campaign_contact WHERE campaign_id = ? GROUP BY 1, 2, 3",
                        campaign))
                .containsExactlyInAnyOrder(
                        "[cancelled, its expiry passed before it could be called, 0, 2]", "[pending, null, 1, 1]");
        assertThat(totals(campaign)).containsExactly("[cancelled, 2]", "[pending, 1]", "[why:expired, 2]");
    }

    @Test
    void otherUsersDoNotCallListIsNotOurs() {
        long campaign = stage.campaignWithReady(2);
        stage.execute("""
                INSERT INTO dnc (usr_id, phone, source, created)
                SELECT ?, phone, 'api', UTC_TIMESTAMP(6) FROM campaign_contact WHERE campaign_id = ?
                """, stage.user(), campaign);

        assertThat(claim(newNode(), campaign, 10)).hasSize(2);
    }

    @Test
    void stoppedCampaignIsNotClaimed() {
        long campaign = stage.campaignWithReady(2);
        stage.execute("UPDATE campaign SET status = 'stopped' WHERE campaign_id = ?", campaign);
        List<String> before = stage.recordOf(campaign);

        assertThat(claim(newNode(), campaign, 10)).isEmpty();

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    /** Nobody can stop it: the alarm passes over a campaign that is locked. */
    @Test
    void campaignWhoseScheduleIsOverIsNotClaimedAlthoughNobodyHasStoppedIt() {
        long campaign = stage.campaignWithReady(2);
        Lease lease = newNode();
        stage.execute(
                "UPDATE campaign SET next_at = UTC_TIMESTAMP(6) + INTERVAL 2 SECOND WHERE campaign_id = ?", campaign);

        Claim late = stage.whileHeld(campaign, () -> {
            assertThat(claim(lease, campaign, 1)).hasSize(1);
            await().pollInSameThread()
                    .until(() -> stage.number(
                                    "SELECT next_at <= UTC_TIMESTAMP(6) FROM campaign WHERE campaign_id = ?", campaign)
                            == 1);
            return claims.claim(order(lease, campaign, 1));
        });

        assertThat(late.transmissions()).isEmpty();
        assertThat(late.hold()).map(Hold::reason).contains("schedule");
        assertThat(stage.rows("SELECT status FROM campaign WHERE campaign_id = ?", campaign))
                .containsExactly("running");
        assertThat(stage.number("SELECT COUNT(*) FROM attempt WHERE campaign_id = ?", campaign))
                .isEqualTo(1);
        stage.execute("UPDATE campaign SET status = 'stopped', next_at = NULL WHERE campaign_id = ?", campaign);
    }

    @Test
    void contactThatIsNotDueYetIsNotClaimed() {
        long campaign = stage.campaignWithReady(2);
        stage.execute("UPDATE ready SET due = UTC_TIMESTAMP(6) + INTERVAL 1 MINUTE WHERE campaign_id = ?", campaign);

        assertThat(claim(newNode(), campaign, 10)).isEmpty();
    }

    @Test
    void olderEpochClaimsNothing() {
        long campaign = stage.campaignWithReady(2);
        Lease lease = newNode();
        lose(lease);
        List<String> before = stage.recordOf(campaign);

        assertThatThrownBy(() -> claim(lease, campaign, 10)).isInstanceOf(LeaseLost.class);

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    @Test
    void leaseThatRanOutClaimsNothing() {
        long campaign = stage.campaignWithReady(2);
        Lease lease = newNode();
        expire(lease);
        List<String> before = stage.recordOf(campaign);

        assertThatThrownBy(() -> claim(lease, campaign, 10)).isInstanceOf(LeaseLost.class);

        assertThat(stage.recordOf(campaign)).isEqualTo(before);
    }

    @Test
    void fourNodesNeverClaimOneContactTwice() {
        int contacts = 1_000;
        long campaign = stage.campaignWithReady(contacts);

        List<Long> claimed = AtOnce.run(Collections.nCopies(4, claimUntilNothingIsLeft(campaign))).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(claimed).hasSize(contacts).doesNotHaveDuplicates();
        assertThat(stage.rows(
                        "SELECT COUNT(*), COUNT(DISTINCT contact_id), COUNT(DISTINCT node_id), MAX(attempt_no) FROM attempt"
                                + " WHERE campaign_id = ?",
                        campaign))
                .containsExactly("[1000, 1000, 4, 1]");
    }

    private Callable<List<Long>> claimUntilNothingIsLeft(long campaign) {
        return () -> {
            Lease lease = newNode();
            List<Long> numbers = new ArrayList<>();
            while (stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign) > 0) {
                nodes.renew(lease);
                Retries.onDeadlock(() -> claims.claim(order(lease, campaign, 20))).transmissions().stream()
                        .map(sent -> Long.parseLong(sent.number().digits()))
                        .forEach(numbers::add);
            }
            return numbers;
        };
    }

    private List<String> totals(long campaign) {
        return stage.rows(
                "SELECT status, SUM(total) FROM campaign_stat WHERE campaign_id = ? GROUP BY status ORDER BY status",
                campaign);
    }
}
