package ictb.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Credit is the sum of the ledger, to the last digit, whoever writes at the same time. */
class LedgerIT extends InsideTest {

    private static final Instant NOW = Instant.parse("2026-11-01T05:30:00Z");
    private static final int WRITERS = 8;
    private static final int CALLS = 40;

    @Inject
    private Stage stage;

    @Inject
    private Ledger ledger;

    @Test
    void creditOfOneWithoutRowsIsNothing() {
        assertThat(credit(stage.user())).isEqualByComparingTo("0");
    }

    @Test
    void reservationIsTakenOutUntilItIsSettled() {
        long user = stage.user();
        pay(user, "10.000000");

        reserve(user, "a", "0.333333");
        assertThat(credit(user)).isEqualByComparingTo("9.666667");

        settle(user, "a", "0.333333", "0.000001");
        assertThat(credit(user)).isEqualByComparingTo("9.999999");
    }

    @Test
    void nothingIsWrittenForNothing() {
        long user = stage.user();

        reserve(user, "a", "0.000000");
        settle(user, "a", "0", "0.00");

        assertThat(stage.number("SELECT COUNT(*) FROM ledger WHERE usr_id = ?", user))
                .isZero();
    }

    @Test
    void eightWritersSumToTheLastDigit() {
        long user = stage.user();
        pay(user, "1000000.000001");

        BigDecimal spent = AtOnce.run(IntStream.range(0, WRITERS)
                        .<Callable<BigDecimal>>mapToObj(seed -> () -> spend(user, seed))
                        .toList())
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(credit(user)).isEqualByComparingTo(new BigDecimal("1000000.000001").subtract(spent));
        assertThat(stage.rows("SELECT SUM(amount) FROM ledger WHERE usr_id = ?", user))
                .containsExactly(credit(user).toString());
        assertThat(new BigDecimal(stage.rows("SELECT SUM(amount) FROM spend WHERE usr_id = ?", user)
                        .get(0)))
                .isEqualByComparingTo(spent);
        assertThat(stage.rows("SELECT kind, COUNT(*) FROM ledger WHERE usr_id = ? GROUP BY kind ORDER BY kind", user))
                .containsExactly("[charge, 320]", "[payment, 1]", "[release, 320]", "[reserve, 320]");
    }

    /** @return what was charged */
    private BigDecimal spend(long user, int seed) {
        Random random = new Random(seed);
        BigDecimal charged = BigDecimal.ZERO;
        for (int call = 0; call < CALLS; call++) {
            String attempt = seed + "-" + call;
            BigDecimal cost = BigDecimal.valueOf(1 + random.nextInt(5_000_000), 6);
            BigDecimal reserved = cost.add(BigDecimal.valueOf(1 + random.nextInt(1_000), 6));
            reserve(user, attempt, reserved.toString());
            settle(user, attempt, reserved.toString(), cost.toString());
            charged = charged.add(cost);
        }
        return charged;
    }

    private void pay(long user, String amount) {
        stage.inTransaction(() -> {
            ledger.pay(user, new BigDecimal(amount), NOW);
            return List.of();
        });
    }

    private void reserve(long user, String attempt, String amount) {
        stage.inTransaction(() -> {
            ledger.reserve(user, List.of(new Reservation(attempt, Reservation.CALL, new BigDecimal(amount))), NOW);
            return List.of();
        });
    }

    private void settle(long user, String attempt, String reserved, String cost) {
        stage.inTransaction(() -> {
            List<Charge> charges = List.of(
                    new Charge(user, attempt, Reservation.CALL, new BigDecimal(reserved), new BigDecimal(cost), NOW));
            ledger.lock(charges);
            ledger.settle(charges, NOW);
            return List.of();
        });
    }

    private BigDecimal credit(long user) {
        return stage.inTransaction(() -> ledger.credit(user));
    }
}
