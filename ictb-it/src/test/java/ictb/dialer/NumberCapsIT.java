package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Caps over all campaigns, on a real database: however many claim the same numbers together, none is called too often. */
class NumberCapsIT extends EngineTest {

    private static final int WRITERS = 8;
    private static final int NUMBERS = 40;
    private static final int CALLS_A_DAY = 3;

    private static final String OPEN_HOURS = "00:00-24:00";

    @AfterEach
    void openAgain() {
        stage.execute("DELETE FROM calling_profile");
    }

    @Test
    void eightWritersOnTwoNodesNeverCallANumberMoreOftenThanItsCapAllows() {
        profile(CALLS_A_DAY);
        List<Long> campaigns =
                IntStream.range(0, WRITERS).mapToObj(writer -> campaign()).toList();
        List<Lease> leases = List.of(newNode(), newNode());
        List<Callable<Integer>> writers = IntStream.range(0, WRITERS)
                .<Callable<Integer>>mapToObj(writer -> () -> claimAll(leases.get(writer % 2), campaigns.get(writer)))
                .toList();

        int called = AtOnce.run(writers).stream().mapToInt(Integer::intValue).sum();

        assertThat(called).isEqualTo(NUMBERS * CALLS_A_DAY);
        assertThat(stage.rows("SELECT calls, COUNT(*) FROM (SELECT phone, COUNT(*) calls FROM number_call"
                        + " WHERE phone LIKE '493090%' GROUP BY phone) n GROUP BY calls"))
                .containsExactly("[" + CALLS_A_DAY + ", " + NUMBERS + "]");
        assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE reason = 'number_cap_day'"
                        + " AND due > UTC_TIMESTAMP(6) + INTERVAL 23 HOUR"))
                .isEqualTo(NUMBERS * (WRITERS - CALLS_A_DAY));
    }

    @Test
    void withoutACapEveryCallIsCountedAndNoNumberIsLocked() {
        stage.execute("DELETE FROM capped_number");
        long campaign = stage.campaignWithReady(5);

        assertThat(claim(newNode(), campaign, 5)).hasSize(5);

        assertThat(stage.number(
                        "SELECT COUNT(*) FROM number_call n JOIN attempt a USING (attempt_id) WHERE a.campaign_id = ?",
                        campaign))
                .isEqualTo(5);
        assertThat(stage.number("SELECT COUNT(*) FROM capped_number")).isZero();
    }

    private int claimAll(Lease lease, long campaign) {
        List<String> called = new ArrayList<>();
        while (stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ? AND due <= UTC_TIMESTAMP(6)", campaign)
                > 0) {
            nodes.renew(lease);
            called.addAll(Retries.onDeadlock(() -> claim(lease, campaign, 7)));
        }
        return called.size();
    }

    private void profile(int callsADay) {
        stage.execute(
                "REPLACE INTO calling_profile (usr_id, profile, weekdays, saturdays, sundays, calls_day)"
                        + " VALUES (0, 'custom', ?, ?, ?, ?)",
                OPEN_HOURS,
                OPEN_HOURS,
                OPEN_HOURS,
                callsADay);
    }

    /** Each calls the same numbers. */
    private long campaign() {
        long campaign = stage.campaignWithReady(NUMBERS);
        stage.execute(
                "UPDATE campaign_contact p JOIN (SELECT contact_id, ROW_NUMBER() OVER (ORDER BY contact_id) AS nth"
                        + " FROM campaign_contact WHERE campaign_id = ?) n USING (contact_id)"
                        + " SET p.phone = 493090182000 + n.nth WHERE p.campaign_id = ?",
                campaign,
                campaign);
        return campaign;
    }
}
