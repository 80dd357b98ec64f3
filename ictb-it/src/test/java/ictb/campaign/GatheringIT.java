package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Contacts of a group are taken over in chunks, by whichever nodes are there; each counts once. */
class GatheringIT extends GatheringTest {

    private static final long FIRST = 491_700_000_000L;

    @Inject
    private CampaignTotals totals;

    @Test
    void twelveThousandContactsAreTakenOverOnceByAllNodesTogether() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, FIRST + user * 100_000, 12_000);
        spoilSome(user);
        long campaign = stage.startedCampaign(user, group);
        stage.contacts(user, group, 35_800_000, 3);

        AtOnce.run(List.of(gatherAll(campaign, 101), gatherAll(campaign, 102)));
        awaitGathered(campaign);

        List<String> expected = List.of("[cancelled, 1000]", "[dnc, 400]", "[invalid, 500]", "[pending, 10100]");
        assertThat(stage.rows(
                        "SELECT status, COUNT(*) FROM campaign_contact WHERE campaign_id = ? GROUP BY status ORDER BY status",
                        campaign))
                .isEqualTo(expected);
        assertThat(stage.rows(
                        "SELECT status, SUM(total) FROM campaign_stat WHERE campaign_id = ? GROUP BY status ORDER BY status",
                        campaign))
                .startsWith(expected.toArray(String[]::new))
                .endsWith("[why:do_not_call, 400]", "[why:duplicate, 1000]", "[why:no_number, 500]")
                .hasSize(7);
        assertThat(stage.rows("""
                        SELECT COUNT(*), COUNT(DISTINCT p.phone) FROM ready r
                        JOIN campaign_contact p USING (campaign_id, contact_id)
                        WHERE campaign_id = ? AND p.status = 'pending'
                        """, campaign)).containsExactly("[10100, 10100]");
        assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign))
                .isEqualTo(10_100);
    }

    /** A contact that moves from the group into the campaign between two readings would be counted twice, or not at all. */
    @Test
    void totalsOfACampaignThatIsBeingTakenOverAddUpAtEveryMoment() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, FIRST + user * 100_000, 12_000);
        long campaign = stage.startedCampaign(user, group);
        Set<Long> seen = new TreeSet<>();

        AtOnce.run(List.of(gatherAll(campaign, 105), () -> {
            Map<String, Long> now = Map.of();
            while (now.getOrDefault(ContactStatus.PENDING.word(), 0L) < 12_000) {
                now = totals.withWaiting(List.of(campaign)).get(campaign);
                seen.add(now.values().stream().mapToLong(Long::longValue).sum());
            }
            return null;
        }));

        assertThat(seen).containsExactly(12_000L);
    }

    @Test
    void reasonStandsBesideEveryContactThatIsNotCalled() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, FIRST + user * 100_000, 12_000);
        spoilSome(user);
        long campaign = stage.startedCampaign(user, group);

        gatherAllOf(campaign, 103);
        awaitGathered(campaign);

        assertThat(stage.rows("""
                        SELECT DISTINCT status, reason FROM campaign_contact
                        WHERE campaign_id = ? AND status <> 'pending' ORDER BY status
                        """, campaign))
                .containsExactly(
                        "[cancelled, the number is in this campaign already]",
                        "[dnc, on the do-not-call list]",
                        "[invalid, no phone number]");
    }

    @Test
    void contactsOfAnAdditionAreTakenOverOnceByAllNodesTogether() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, FIRST + user * 100_000, 1_000);
        long campaign = stage.startedCampaign(user, group);
        gatherAllOf(campaign, 101);
        awaitGathered(campaign);
        long added = stage.group(user);
        stage.contacts(user, added, FIRST + user * 100_000 + 900, 6_100);
        stage.execute("""
                INSERT INTO campaign_addition (campaign_id, contact_group_id, until_contact_id, created)
                SELECT ?, ?, MAX(contact_id), UTC_TIMESTAMP(6) FROM contact_group_member WHERE contact_group_id = ?
                """, campaign, added, added);
        stage.execute("UPDATE campaign SET additions = 1 WHERE campaign_id = ?", campaign);
        stage.contacts(user, added, FIRST + user * 100_000 + 50_000, 5);

        AtOnce.run(List.of(gatherAll(campaign, 101), gatherAll(campaign, 102)));
        awaitGathered(campaign);

        assertThat(stage.rows(
                        "SELECT status, SUM(total) FROM campaign_stat WHERE campaign_id = ? GROUP BY status ORDER BY status",
                        campaign))
                .containsExactly("[cancelled, 100]", "[pending, 7000]", "[why:duplicate, 100]");
        assertThat(stage.rows("SELECT COUNT(*), COUNT(DISTINCT contact_id) FROM ready WHERE campaign_id = ?", campaign))
                .containsExactly("[7000, 7000]");
        assertThat(stage.number("SELECT COUNT(*) FROM campaign_addition WHERE campaign_id = ?", campaign))
                .isZero();
    }

    @Test
    void contactThatWasAddedWithATimeBeforeTheStartKeepsIt() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, FIRST + user * 100_000, 3);
        long campaign = stage.startedCampaign(user, group);
        stage.execute("""
                INSERT IGNORE INTO campaign_contact (campaign_id, contact_id, phone, status, due)
                SELECT ?, MAX(contact_id), MAX(phone), 'pending', '2096-01-01' FROM contact WHERE usr_id = ?
                """, campaign, user);

        gatherAllOf(campaign, 103);
        awaitGathered(campaign);

        assertThat(stage.rows(
                        "SELECT due > '2095-01-01', COUNT(*) FROM ready WHERE campaign_id = ? GROUP BY 1 ORDER BY 1",
                        campaign))
                .containsExactly("[0, 2]", "[1, 1]");
        assertThat(stage.rows(
                        "SELECT status, SUM(total) FROM campaign_stat WHERE campaign_id = ? GROUP BY 1", campaign))
                .containsExactly("[pending, 3]", "[why:own_time, 1]");
    }

    @Test
    void groupThatLostAllItsContactsLeavesNothingToDo() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, FIRST + user * 100_000, 3);
        long campaign = stage.startedCampaign(user, group);
        stage.execute("DELETE FROM contact WHERE usr_id = ?", user);

        gatherAllOf(campaign, 104);
        awaitGathered(campaign);

        assertThat(stage.number("SELECT COUNT(*) FROM campaign_contact WHERE campaign_id = ?", campaign))
                .isZero();
    }

    @Test
    void stoppedCampaignIsNotGathered() {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, FIRST + user * 100_000, 3);
        long campaign = stage.stoppedCampaign(user, group);

        assertThat(gathering.nextChunk(campaign, 105)).isFalse();

        assertThat(stage.number("SELECT COUNT(*) FROM campaign_contact WHERE campaign_id = ?", campaign))
                .isZero();
    }

    /**
     * Of 12,000 contacts: 500 in one chunk repeat others of it, 500 repeat others of an earlier one, 500 have no number, 250
     * are on the user's do-not-call list, 150 on everybody's, 100 on somebody else's.
     */
    private void spoilSome(long user) {
        long first = stage.number("SELECT MIN(contact_id) FROM contact WHERE usr_id = ?", user);
        repeat(first + 4_000, 500, 500);
        repeat(first + 11_000, 500, 11_000);
        stage.execute(
                "UPDATE contact SET phone = NULL, email = 'a@example.org' WHERE contact_id BETWEEN ? AND ?",
                first + 11_500,
                first + 11_999);
        forbid(user, first + 1_000, 250);
        forbid(0, first + 1_250, 150);
        forbid(stage.user(), first + 1_400, 100);
    }

    private void repeat(long from, int count, int back) {
        stage.execute(
                "UPDATE contact c JOIN contact e ON e.contact_id = c.contact_id - ? SET c.phone = e.phone"
                        + " WHERE c.contact_id >= ? AND c.contact_id < ?",
                back,
                from,
                from + count);
    }

    private void forbid(long user, long from, int count) {
        stage.execute(
                "INSERT INTO dnc (usr_id, phone, source, created) SELECT ?, phone, 'api', UTC_TIMESTAMP(6) FROM contact"
                        + " WHERE contact_id >= ? AND contact_id < ?",
                user,
                from,
                from + count);
    }
}
