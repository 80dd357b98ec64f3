package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money in the dial transaction, on a real database: never beyond the credit, right to the last digit. */
class CreditIT extends EngineTest {

    private static final int WRITERS = 8;

    @Inject
    private Settlement settlement;

    @Inject
    private CreditPauses pauses;

    @BeforeEach
    void rate() {
        stage.execute(
                "INSERT INTO rate (prefix, price, minimum, increment, created) VALUES ('49', 0.6, 1, 1, UTC_TIMESTAMP(6))");
        stage.execute("UPDATE tariff SET version = version + 1");
    }

    @AfterEach
    void noRate() {
        stage.execute("DELETE FROM rate WHERE prefix = '49'");
        stage.execute("UPDATE tariff SET version = version + 1");
    }

    @Test
    void claimTakesNoMoreThanTheCreditPaysFor() {
        long campaign = campaignOf(ivr(10), "20");

        Claim claim = claims.claim(order(newNode(), campaign, 10));

        assertThat(claim.transmissions()).hasSize(3);
        assertThat(claim.hold().map(Hold::sentence)).contains("Insufficient credit: 6 needed, 2 left");
        assertThat(credit(campaign)).isEqualTo("2.000000");
        assertThat(stage.number("SELECT COUNT(*) FROM ready WHERE campaign_id = ?", campaign))
                .isEqualTo(7);
    }

    @Test
    void answeredCallCostsItsSecondsAndTheRestIsGivenBack() {
        Lease lease = newNode();
        long campaign = campaignOf(ivr(1), "20");
        String attempt = claim(lease, campaign, 1).get(0);

        settlement.settle(lease, List.of(answered(attempt, Duration.ofSeconds(25))));

        assertThat(credit(campaign)).isEqualTo("19.750000");
        assertThat(stage.rows("SELECT cost FROM campaign_contact WHERE campaign_id = ?", campaign))
                .containsExactly("0.250000");
        assertThat(stage.rows("SELECT cost FROM attempt WHERE campaign_id = ?", campaign))
                .containsExactly("0.250000");
        assertThat(ledger(campaign))
                .containsExactly(
                        "[charge, -0.250000]", "[payment, 20.000000]", "[release, 6.000000]", "[reserve, -6.000000]");
    }

    @Test
    void callThatLastsLongerThanItMayCostsWhatWasReserved() {
        Lease lease = newNode();
        long campaign = campaignOf(ivr(1), "20");
        String attempt = claim(lease, campaign, 1).get(0);

        settlement.settle(lease, List.of(answered(attempt, Duration.ofMinutes(11))));

        assertThat(credit(campaign)).isEqualTo("14.000000");
    }

    @Test
    void unansweredUnsentAndDoubtfulCallsCostNothing() {
        Lease lease = newNode();
        long campaign = campaignOf(ivr(3), "20");
        List<String> attempts = claim(lease, campaign, 3);

        settlement.settle(
                lease,
                List.of(
                        new AttemptSignal.Ended(
                                attempts.get(0),
                                Outcome.unanswered(Disposition.BUSY, Instant.now(), Optional.of(17), Optional.empty())),
                        new AttemptSignal.Unsent(attempts.get(1), "no link"),
                        new AttemptSignal.InDoubt(attempts.get(2), "in doubt")));

        assertThat(credit(campaign)).isEqualTo("20.000000");
    }

    @Test
    void rateThatChangesCountsFromTheNextClaimOn() {
        Lease lease = newNode();
        long campaign = campaignOf(ivr(2), "100");
        String before = claim(lease, campaign, 1).get(0);
        stage.execute("UPDATE rate SET price = 1.2 WHERE prefix = '49'");
        stage.execute("UPDATE tariff SET version = version + 1");
        String after = claim(lease, campaign, 1).get(0);

        settlement.settle(
                lease, List.of(answered(before, Duration.ofSeconds(10)), answered(after, Duration.ofSeconds(10))));

        assertThat(credit(campaign)).isEqualTo("99.700000");
    }

    @Test
    void eightWritersOnTwoNodesNeverSpendMoreThanThereIsAndTheLedgerIsExact() {
        long campaign = campaignOf(ivr(400), "61.234567");
        List<Lease> leases = List.of(newNode(), newNode());
        List<Callable<BigDecimal>> writers = IntStream.range(0, WRITERS)
                .<Callable<BigDecimal>>mapToObj(seed -> () -> dial(campaign, leases.get(seed % 2), seed))
                .toList();

        BigDecimal charged = AtOnce.run(writers).stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(charged).isPositive();
        assertThat(new BigDecimal(credit(campaign)))
                .isEqualByComparingTo(new BigDecimal("61.234567").subtract(charged))
                .isNotNegative();
        assertThat(stage.rows("""
                        SELECT SUM(amount) FROM ledger JOIN campaign USING (usr_id) WHERE campaign_id = ?
                        """, campaign)).containsExactly(credit(campaign));
        assertThat(lowestEver(campaign)).isNotNegative();
        assertThat(stage.rows(
                                "SELECT SUM(amount) FROM spend JOIN campaign USING (usr_id) WHERE campaign_id = ?",
                                campaign)
                        .get(0))
                .satisfies(spent -> assertThat(new BigDecimal(spent)).isEqualByComparingTo(charged));
    }

    /** @return what was charged */
    private BigDecimal dial(long campaign, Lease lease, int seed) {
        Random random = new Random(seed);
        BigDecimal charged = BigDecimal.ZERO;
        for (int round = 0; round < 25; round++) {
            List<AttemptSignal> ends = new ArrayList<>();
            for (String attempt : Retries.onDeadlock(() -> claim(lease, campaign, 1 + random.nextInt(4)))) {
                int seconds = 1 + random.nextInt(90);
                ends.add(answered(attempt, Duration.ofSeconds(seconds)));
                charged = charged.add(BigDecimal.valueOf(seconds).multiply(new BigDecimal("0.01")));
            }
            if (!ends.isEmpty()) {
                Retries.onDeadlock(() -> settlement.settle(lease, ends));
            }
        }
        return charged;
    }

    /** The ledger's running sum at its lowest, in the order in which it was written. */
    private BigDecimal lowestEver(long campaign) {
        return new BigDecimal(stage.rows("""
                        SELECT MIN(running) FROM (
                            SELECT SUM(amount) OVER (ORDER BY ledger_id) AS running
                            FROM ledger JOIN campaign USING (usr_id) WHERE campaign_id = ?) sums
                        """, campaign).get(0));
    }

    @Test
    void campaignWithoutCreditPausesAndGoesOnAfterAPayment() {
        long campaign = campaignOf(ivr(1), "5.99");

        assertThat(pauses.pauseIfWithout(campaign)).isTrue();
        assertThat(status(campaign)).isEqualTo("[paused, credit]");

        stage.execute("UPDATE credit JOIN campaign USING (usr_id) SET amount = 6 WHERE campaign_id = ?", campaign);
        pauses.resume(usr(campaign));
        assertThat(status(campaign)).isEqualTo("[running, null]");
        assertThat(pauses.pauseIfWithout(campaign)).isFalse();
    }

    @Test
    void campaignDoesNotPauseWhileACallMayGiveMoneyBack() {
        Lease lease = newNode();
        long campaign = campaignOf(ivr(2), "6");
        String attempt = claim(lease, campaign, 2).get(0);

        assertThat(pauses.pauseIfWithout(campaign)).isFalse();
        settlement.settle(lease, List.of(answered(attempt, Duration.ofSeconds(1))));
        assertThat(pauses.pauseIfWithout(campaign)).isTrue();
    }

    @Test
    void campaignThatAUserPausedDoesNotGoOnByAPayment() {
        long campaign = campaignOf(ivr(1), "10");
        stage.execute("UPDATE campaign SET status = 'paused' WHERE campaign_id = ?", campaign);

        pauses.resume(usr(campaign));

        assertThat(status(campaign)).isEqualTo("[paused, null]");
    }

    @Test
    void hourlyAndDailySpendAreKeptByEightThreadsOnTwoNodes() {
        long campaign = campaignOf(ivr(400), "10000");
        limit(campaign, "spend_hourly", "100");
        limit(campaign, "spend_daily", "90");
        List<Lease> leases = List.of(newNode(), newNode());

        List<Integer> claimed = AtOnce.run(IntStream.range(0, WRITERS)
                .<Callable<Integer>>mapToObj(seed -> () -> claimRounds(campaign, leases.get(seed % 2), 5))
                .toList());

        assertThat(claimed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(15);
        assertThat(claims.claim(order(leases.get(0), campaign, 5)).hold().map(Hold::reason))
                .contains("spend_daily");
    }

    @Test
    void channelsOfAUserAreKeptByEightThreadsOnTwoNodes() {
        long campaign = campaignOf(stage.campaignWithReady(400), "10000");
        limit(campaign, "channel", "7");
        List<Lease> leases = List.of(newNode(), newNode());

        List<Integer> claimed = AtOnce.run(IntStream.range(0, WRITERS)
                .<Callable<Integer>>mapToObj(seed -> () -> claimRounds(campaign, leases.get(seed % 2), 5))
                .toList());

        assertThat(claimed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(7);
    }

    @Test
    void callsPerSecondOfAUserAreKeptOverTwoNodes() {
        long campaign = campaignOf(stage.campaignWithReady(400), "10000");
        limit(campaign, "cps", "0.01");

        assertThat(claim(newNode(), campaign, 10)).hasSize(1);
        Claim second = claims.claim(order(newNode(), campaign, 10));

        assertThat(second.transmissions()).isEmpty();
        assertThat(second.hold().map(Hold::reason)).contains("user_cps");
    }

    @Test
    void numbersBesideTheUsersPrefixesAreRefused() {
        long campaign = stage.campaignWithReady(3);
        limit(campaign, "prefix", "1,44");

        assertThat(claim(newNode(), campaign, 10)).isEmpty();
        assertThat(stage.rows("SELECT DISTINCT status, reason FROM campaign_contact WHERE campaign_id = ?", campaign))
                .containsExactly("[cancelled, not among the numbers that the user may call]");
    }

    private int claimRounds(long campaign, Lease lease, int rounds) {
        int claimed = 0;
        for (int round = 0; round < rounds; round++) {
            claimed += Retries.onDeadlock(() -> claim(lease, campaign, 3)).size();
        }
        return claimed;
    }

    /** A campaign whose calls may last ten minutes. */
    private long ivr(int contacts) {
        long campaign = stage.campaignWithReady(contacts);
        stage.execute("UPDATE campaign SET kind = 'ivr' WHERE campaign_id = ?", campaign);
        return campaign;
    }

    private long campaignOf(long campaign, String credit) {
        stage.pay(campaign, credit);
        return campaign;
    }

    private void limit(long campaign, String resource, String data) {
        stage.execute(
                "INSERT INTO user_resource (usr_id, resource, data) VALUES (?, ?, ?)", usr(campaign), resource, data);
    }

    private static AttemptSignal answered(String attempt, Duration talked) {
        Instant ended = Instant.parse("2026-03-08T02:30:00Z");
        return new AttemptSignal.Ended(
                attempt,
                new Outcome(
                        Disposition.ANSWERED,
                        Optional.of(ended.minus(talked)),
                        ended,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(16),
                        Optional.empty()));
    }

    private long usr(long campaign) {
        return stage.number("SELECT usr_id FROM campaign WHERE campaign_id = ?", campaign);
    }

    private String status(long campaign) {
        return stage.rows("SELECT status, paused_for FROM campaign WHERE campaign_id = ?", campaign)
                .get(0);
    }

    private String credit(long campaign) {
        return stage.rows("SELECT amount FROM credit JOIN campaign USING (usr_id) WHERE campaign_id = ?", campaign)
                .get(0);
    }

    private List<String> ledger(long campaign) {
        return stage.rows(
                "SELECT l.kind, l.amount FROM ledger l JOIN campaign c USING (usr_id) WHERE c.campaign_id = ? ORDER BY 1",
                campaign);
    }
}
