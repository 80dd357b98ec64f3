package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Caps over all campaigns, on a real database: however many claim the same numbers together, none is called too often. */
class NumberCapsIT extends EngineTest {

    private static final int WRITERS = 8;
    private static final int NUMBERS = 40;
    private static final int CALLS_A_DAY = 3;

    private static final long SHARED_NUMBERS = 493_090_182_000L;
    private static final long OTHER_NUMBERS = 493_090_183_000L;

    /** For a claim that ought to wait longer: it ends as soon as the claim does. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
                        + " WHERE phone LIKE '493090182%' GROUP BY phone) n GROUP BY calls"))
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

    /** The one call is written and not committed yet when the other claim begins. */
    @Test
    void callOfAUserWithoutCapsIsCountedByACappedUserWhoClaimsAtTheSameMoment() {
        long uncapped = campaign(1, OTHER_NUMBERS);
        long capped = campaign(1, OTHER_NUMBERS);
        profile(userOf(capped), 1);
        CountDownLatch isWritten = new CountDownLatch(1);
        CountDownLatch isWaitedFor = new CountDownLatch(1);

        List<Integer> called = AtOnce.run(List.of(
                () -> sabotage.withLast(
                        () -> {
                            isWritten.countDown();
                            await(isWaitedFor, A_MOMENT);
                        },
                        () -> claim(newNode(), uncapped, 1).size()),
                () -> {
                    assertThat(await(isWritten, PATIENCE)).isTrue();
                    try {
                        return claim(newNode(), capped, 1).size();
                    } finally {
                        isWaitedFor.countDown();
                    }
                }));

        assertThat(called).containsExactly(1, 0);
        assertThat(stage.rows("SELECT reason FROM ready WHERE campaign_id = ?", capped))
                .containsExactly("number_cap_day");
    }

    @Test
    void lockedNumbersAreForgottenWithOldCalls() {
        profile(CALLS_A_DAY);
        long campaign = campaign(NUMBERS, OTHER_NUMBERS + NUMBERS);
        assertThat(claim(newNode(), campaign, NUMBERS)).hasSize(NUMBERS);
        assertThat(stage.number("SELECT COUNT(*) FROM capped_number")).isGreaterThanOrEqualTo(NUMBERS);
        stage.execute(
                "UPDATE number_call SET called = called - INTERVAL 8 DAY WHERE phone = ?", OTHER_NUMBERS + NUMBERS + 1);

        assertThat(records.forgetOldCalls()).isFalse();

        assertThat(stage.number("SELECT COUNT(*) FROM capped_number")).isZero();
        assertThat(stage.number(
                        "SELECT COUNT(*) FROM number_call WHERE phone > ? AND phone <= ?",
                        "" + (OTHER_NUMBERS + NUMBERS),
                        "" + (OTHER_NUMBERS + 2 * NUMBERS)))
                .isEqualTo(NUMBERS - 1);
    }

    private static boolean await(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private long userOf(long campaign) {
        return stage.number("SELECT usr_id FROM campaign WHERE campaign_id = ?", campaign);
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

    /** For everybody. */
    private void profile(int callsADay) {
        profile(0, callsADay);
    }

    private void profile(long usrId, int callsADay) {
        stage.execute(
                "REPLACE INTO calling_profile (usr_id, profile, weekdays, saturdays, sundays, calls_day)"
                        + " VALUES (?, 'custom', ?, ?, ?, ?)",
                usrId,
                OPEN_HOURS,
                OPEN_HOURS,
                OPEN_HOURS,
                callsADay);
    }

    /** Each calls the same numbers. */
    private long campaign() {
        return campaign(NUMBERS, SHARED_NUMBERS);
    }

    private long campaign(int contacts, long before) {
        long campaign = stage.campaignWithReady(contacts);
        stage.execute(
                "UPDATE campaign_contact p JOIN (SELECT contact_id, ROW_NUMBER() OVER (ORDER BY contact_id) AS nth"
                        + " FROM campaign_contact WHERE campaign_id = ?) n USING (contact_id)"
                        + " SET p.phone = ? + n.nth WHERE p.campaign_id = ?",
                campaign,
                before,
                campaign);
        return campaign;
    }
}
