package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.campaign.TransferResult;
import ictb.it.inside.AtOnce;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
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

/** Transfers that cost money, on a real database: reserved, charged once, never left reserved, whoever tells what in which order. */
class TransferPaymentsIT extends EngineTest {

    private static final int WRITERS = 8;
    private static final PhoneNumber TARGET = new PhoneNumber("447700900123");
    private static final PhoneNumber FREE = new PhoneNumber("12125550108");

    @Inject
    private Settlement settlement;

    @Inject
    private TransferPayments payments;

    @Inject
    private CreditPauses pauses;

    private Lease lease;

    /** A ten minutes' talk costs six, the calls themselves nothing. */
    @BeforeEach
    void rate() {
        stage.execute(
                "INSERT INTO rate (prefix, price, minimum, increment, created) VALUES ('4477', 0.6, 1, 1, UTC_TIMESTAMP(6))");
        stage.execute("UPDATE tariff SET version = version + 1");
        lease = newNode();
    }

    @AfterEach
    void noRate() {
        stage.execute("DELETE FROM rate WHERE prefix = '4477'");
        stage.execute("UPDATE tariff SET version = version + 1");
    }

    private long ivr(int contacts, String credit) {
        long campaign = stage.campaignWithReady(contacts);
        stage.execute("UPDATE campaign SET kind = 'ivr' WHERE campaign_id = ?", campaign);
        stage.pay(campaign, credit);
        return campaign;
    }

    private void putThroughBy(long campaign, String dialString) {
        stage.execute("""
                INSERT INTO extension (usr_id, name, ha1, dialstring, created)
                SELECT usr_id, 88000000 + usr_id, '', ?, UTC_TIMESTAMP(6) FROM campaign WHERE campaign_id = ?
                """, dialString, campaign);
        stage.execute("""
                UPDATE campaign c SET extension_key = '3', extension_id = (SELECT e.extension_id FROM extension e WHERE e.usr_id = c.usr_id)
                WHERE campaign_id = ?
                """, campaign);
    }

    private static AttemptSignal ended(String attempt, Optional<Duration> talk) {
        Instant end = Instant.parse("2026-03-08T02:30:00Z");
        return new AttemptSignal.Ended(
                attempt,
                new Outcome(
                        Disposition.ANSWERED,
                        Optional.of(end.minusSeconds(90)),
                        end,
                        false,
                        Optional.empty(),
                        talk.map(told -> TransferResult.ANSWERED),
                        talk,
                        Optional.of(16),
                        Optional.empty()));
    }

    private static Optional<Duration> seconds(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }

    private String credit(long campaign) {
        String credit = stage.rows(
                        "SELECT amount FROM credit JOIN campaign USING (usr_id) WHERE campaign_id = ?", campaign)
                .get(0);
        assertThat(stage.rows(
                        "SELECT SUM(amount) FROM ledger JOIN campaign USING (usr_id) WHERE campaign_id = ?", campaign))
                .as("the ledger's sum is the credit")
                .containsExactly(credit);
        return credit;
    }

    private List<String> ledger(long campaign) {
        return stage.rows("""
                SELECT l.kind, l.leg_no, l.amount FROM ledger l JOIN campaign c USING (usr_id)
                WHERE c.campaign_id = ? AND l.kind <> 'payment' ORDER BY l.ledger_id
                """, campaign);
    }

    /** Of the contacts; their attempts' costs add up to the same. */
    private List<String> costs(long campaign) {
        List<String> costs =
                stage.rows("SELECT cost FROM campaign_contact WHERE campaign_id = ? ORDER BY contact_id", campaign);
        assertThat(stage.rows("""
                        SELECT COALESCE(SUM(a.cost), 0) FROM campaign_contact p
                        LEFT JOIN attempt a ON a.campaign_id = p.campaign_id AND a.contact_id = p.contact_id
                        WHERE p.campaign_id = ? GROUP BY p.contact_id ORDER BY p.contact_id
                        """, campaign)).isEqualTo(costs);
        return costs;
    }

    @Test
    void talkIsReservedForAndCostsItsSeconds() {
        long campaign = ivr(1, "10");
        String attempt = claim(lease, campaign, 1).get(0);

        TransferTicket ticket = payments.reserve(attempt, TARGET);
        assertThat(ticket).isEqualTo(new TransferTicket(Optional.of(1), Duration.ofMinutes(10)));
        assertThat(credit(campaign)).isEqualTo("4.000000");
        payments.settle(attempt, 1, seconds(25));
        settlement.settle(lease, List.of(ended(attempt, seconds(25))));

        assertThat(credit(campaign)).isEqualTo("9.750000");
        assertThat(costs(campaign)).containsExactly("0.250000");
        assertThat(ledger(campaign))
                .containsExactly("[reserve, 1, -6.000000]", "[release, 1, 6.000000]", "[charge, 1, -0.250000]");
    }

    @Test
    void toldTwiceItIsChargedOnce() {
        long campaign = ivr(1, "10");
        String attempt = claim(lease, campaign, 1).get(0);
        payments.reserve(attempt, TARGET);

        payments.settle(attempt, 1, seconds(25));
        payments.settle(attempt, 1, seconds(99));
        settlement.settle(lease, List.of(ended(attempt, seconds(25))));
        settlement.settle(lease, List.of(ended(attempt, seconds(99))));
        payments.settle(attempt, 1, seconds(99));

        assertThat(credit(campaign)).isEqualTo("9.750000");
        assertThat(costs(campaign)).containsExactly("0.250000");
    }

    @Test
    void whatIsStillReservedAtTheEndOfTheCallIsChargedByWhatTheCallTells() {
        long campaign = ivr(1, "20");
        String attempt = claim(lease, campaign, 1).get(0);
        payments.reserve(attempt, TARGET);
        payments.reserve(attempt, TARGET);

        settlement.settle(lease, List.of(ended(attempt, seconds(30))));

        assertThat(stage.rows("SELECT leg_no, cost FROM transfer_leg WHERE attempt_id = ? ORDER BY leg_no", attempt))
                .as("it tells of the last one")
                .containsExactly("[1, 0.000000]", "[2, 0.300000]");
        assertThat(credit(campaign)).isEqualTo("19.700000");
        assertThat(costs(campaign)).containsExactly("0.300000");
    }

    @Test
    void unansweredUntoldAndDoubtfulTransfersCostNothing() {
        long campaign = ivr(4, "100");
        List<String> attempts = claim(lease, campaign, 4);
        attempts.forEach(attempt -> payments.reserve(attempt, TARGET));

        payments.settle(attempts.get(0), 1, Optional.empty());
        settlement.settle(
                lease,
                List.of(
                        ended(attempts.get(1), Optional.empty()),
                        new AttemptSignal.Unsent(attempts.get(2), "no link"),
                        new AttemptSignal.InDoubt(attempts.get(3), "in doubt")));

        assertThat(credit(campaign)).isEqualTo("100.000000");
        assertThat(stage.rows(
                        "SELECT DISTINCT l.cost FROM transfer_leg l JOIN attempt a USING (attempt_id) WHERE a.campaign_id = ?",
                        campaign))
                .containsExactly("0.000000");
    }

    @Test
    void talkThatLastsLongerThanItMayCostsWhatWasReserved() {
        long campaign = ivr(1, "10");
        String attempt = claim(lease, campaign, 1).get(0);
        payments.reserve(attempt, TARGET);

        payments.settle(attempt, 1, seconds(660));

        assertThat(credit(campaign)).isEqualTo("4.000000");
    }

    @Test
    void whatCannotBePaidForIsRefusedAndChangesNothing() {
        long campaign = ivr(1, "5.999999");
        String attempt = claim(lease, campaign, 1).get(0);

        assertThatThrownBy(() -> payments.reserve(attempt, TARGET))
                .isInstanceOf(DomainException.class)
                .hasMessage("Insufficient credit: 6 needed, 5.999999 left");

        assertThat(credit(campaign)).isEqualTo("5.999999");
        assertThat(payments.reserve(attempt, FREE).leg()).as("costs nothing").isEmpty();
    }

    @Test
    void spendLimitsHoldForTransfersToo() {
        long campaign = ivr(2, "100");
        stage.execute(
                "INSERT INTO user_resource (usr_id, resource, data) SELECT usr_id, 'spend_hourly', '11' FROM campaign WHERE campaign_id = ?",
                campaign);
        List<String> attempts = claim(lease, campaign, 2);
        payments.reserve(attempts.get(0), TARGET);

        assertThatThrownBy(() -> payments.reserve(attempts.get(1), TARGET))
                .hasMessage("What the user may spend in an hour is spent or reserved");
    }

    @Test
    void callThatIsOverReservesNothing() {
        long campaign = ivr(1, "100");
        String attempt = claim(lease, campaign, 1).get(0);
        settlement.settle(lease, List.of(ended(attempt, Optional.empty())));

        assertThatThrownBy(() -> payments.reserve(attempt, TARGET)).hasMessage("The call is over");
        assertThat(credit(campaign)).isEqualTo("100.000000");
    }

    @Test
    void callsThatAKeyPutsThroughReserveForBoth() {
        long campaign = ivr(3, "13");
        putThroughBy(campaign, "PJSIP/" + TARGET + "@carrier");

        Claim claim = claims.claim(order(lease, campaign, 3));
        List<String> attempts =
                claim.transmissions().stream().map(Transmission::attemptId).toList();

        assertThat(attempts).hasSize(2);
        assertThat(claim.hold().map(Hold::sentence)).contains("Insufficient credit: 6 needed, 1 left");
        assertThat(pauses.pauseIfWithout(campaign))
                .as("a call may give it back")
                .isFalse();
        settlement.settle(
                lease, List.of(ended(attempts.get(0), seconds(10)), ended(attempts.get(1), Optional.empty())));
        assertThat(credit(campaign)).isEqualTo("12.900000");
        assertThat(costs(campaign)).containsExactly("0.100000", "0.000000", "0.000000");
    }

    @Test
    void campaignPausesThatCannotPayForATransfer() {
        long campaign = ivr(1, "5");
        putThroughBy(campaign, "PJSIP/" + TARGET + "@carrier");

        assertThat(claim(lease, campaign, 1)).isEmpty();
        assertThat(pauses.pauseIfWithout(campaign)).isTrue();
    }

    @Test
    void extensionThatGoesOrMayNotBeReachedAnyMoreHoldsItsCampaign() {
        long campaign = ivr(1, "100");
        putThroughBy(campaign, "PJSIP/" + TARGET + "@carrier");
        stage.execute(
                "INSERT INTO user_resource (usr_id, resource, data) SELECT usr_id, 'prefix', '49' FROM campaign WHERE campaign_id = ?",
                campaign);

        assertThat(claims.claim(order(lease, campaign, 1)).hold().map(Hold::reason))
                .contains("extension");
    }

    @Test
    void eightWritersNeverSpendMoreThanThereIsAndTheLedgerIsExact() {
        long campaign = ivr(200, "61.234567");
        List<Lease> leases = List.of(newNode(), newNode());

        BigDecimal charged = AtOnce.run(IntStream.range(0, WRITERS)
                        .<Callable<BigDecimal>>mapToObj(seed -> () -> talk(campaign, leases.get(seed % 2), seed))
                        .toList())
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(charged).isPositive();
        assertThat(new BigDecimal(credit(campaign)))
                .isEqualByComparingTo(new BigDecimal("61.234567").subtract(charged));
        assertThat(new BigDecimal(stage.rows("""
                        SELECT MIN(running) FROM (
                            SELECT SUM(amount) OVER (ORDER BY ledger_id) AS running
                            FROM ledger JOIN campaign USING (usr_id) WHERE campaign_id = ?) sums
                        """, campaign).get(0))).isNotNegative();
        assertThat(stage.number(
                        "SELECT COUNT(*) FROM transfer_leg l JOIN attempt a USING (attempt_id)"
                                + " WHERE a.campaign_id = ? AND l.cost IS NULL",
                        campaign))
                .isZero();
        assertThat(new BigDecimal(stage.rows("SELECT SUM(cost) FROM campaign_contact WHERE campaign_id = ?", campaign)
                        .get(0)))
                .isEqualByComparingTo(charged);
    }

    /**
     * Calls with a transfer each; the transfer's end and the call's are told at once, by two.
     *
     * @return what was charged
     */
    private BigDecimal talk(long campaign, Lease node, int seed) {
        Random random = new Random(seed);
        BigDecimal charged = BigDecimal.ZERO;
        for (String attempt : Retries.onDeadlock(() -> claim(node, campaign, 20))) {
            int talked = 1 + random.nextInt(90);
            List<Callable<Boolean>> ends = new ArrayList<>();
            ends.add(() -> {
                Retries.onDeadlock(() -> settlement.settle(node, List.of(ended(attempt, seconds(talked)))));
                return true;
            });
            if (isReserved(attempt)) {
                charged = charged.add(BigDecimal.valueOf(talked).multiply(new BigDecimal("0.01")));
                ends.add(() -> {
                    payments.settle(attempt, 1, seconds(talked));
                    return true;
                });
            }
            AtOnce.run(ends);
        }
        return charged;
    }

    private boolean isReserved(String attempt) {
        try {
            return payments.reserve(attempt, TARGET).leg().isPresent();
        } catch (DomainException withoutCredit) {
            return false;
        }
    }
}
