package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:30:00Z");
    private static final Instant NEXT_HOUR = Instant.parse("2026-11-26T13:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-27T00:00:00Z");

    @Test
    void callsThatCostNothingNeedNoCredit() {
        assertThat(paying("0").allow(amounts("0", "0"), NOW)).isEqualTo(new Allowance(2, Optional.empty()));
    }

    @Test
    void callsGoAsFarAsTheCreditGoes() {
        Allowance allowance = paying("1.00").allow(amounts("0.40", "0.60", "0.000001"), NOW);

        assertThat(allowance.calls()).isEqualTo(2);
        assertThat(allowance.hold())
                .contains(new Hold("no_credit", "Insufficient credit: 0.000001 needed, 0 left", Optional.empty()));
    }

    @Test
    void hourlyLimitHoldsUntilTheNextHour() {
        Budget budget = new Budget(
                new BigDecimal("100"),
                limit("1.00", NEXT_HOUR),
                limit("5.00", TOMORROW),
                Optional.empty(),
                Optional.empty());

        Allowance allowance = budget.allow(amounts("1.00", "0.01"), NOW);

        assertThat(allowance.calls()).isEqualTo(1);
        assertThat(allowance.hold().map(Hold::reason)).contains("spend_hourly");
        assertThat(allowance.hold().flatMap(Hold::until)).contains(NEXT_HOUR);
    }

    @Test
    void dailyLimitHoldsUntilTheNextDay() {
        Budget budget = new Budget(
                new BigDecimal("100"), Optional.empty(), limit("0.50", TOMORROW), Optional.empty(), Optional.empty());

        Allowance allowance = budget.allow(amounts("1.00"), NOW);

        assertThat(allowance.calls()).isZero();
        assertThat(allowance.hold().map(Hold::reason)).contains("spend_daily");
        assertThat(allowance.hold().flatMap(Hold::until)).contains(TOMORROW);
    }

    @Test
    void usersChannelsAndCallsPerSecondBoundWhatCostsNothingToo() {
        Budget channels =
                new Budget(BigDecimal.ZERO, Optional.empty(), Optional.empty(), Optional.of(1), Optional.empty());
        Budget rate = new Budget(
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TokenBucket(2, 1.5, NOW)));

        assertThat(channels.allow(amounts("0", "0"), NOW).calls()).isEqualTo(1);
        Allowance allowance = rate.allow(amounts("0", "0"), NOW);
        assertThat(allowance.calls()).isEqualTo(1);
        assertThat(allowance.hold().flatMap(Hold::until)).contains(NOW.plusMillis(250));
    }

    @Property
    void whatIsAllowedIsWithinEveryLimitAndTheNextWouldNotBe(
            @ForAll("amounts") List<BigDecimal> reservations,
            @ForAll("amount") BigDecimal credit,
            @ForAll("amount") BigDecimal hour,
            @ForAll("amount") BigDecimal day) {
        Budget budget = new Budget(
                credit,
                Optional.of(new Budget.SpendLimit(hour, NEXT_HOUR)),
                Optional.of(new Budget.SpendLimit(day, TOMORROW)),
                Optional.empty(),
                Optional.empty());
        BigDecimal least = credit.min(hour).min(day);

        int calls = budget.allow(reservations, NOW).calls();

        assertThat(sum(reservations.subList(0, calls))).isLessThanOrEqualTo(least);
        if (calls < reservations.size()) {
            assertThat(sum(reservations.subList(0, calls + 1))).isGreaterThan(least);
        }
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return amount().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<BigDecimal> amount() {
        return Arbitraries.longs().between(1, 5_000_000).map(millionths -> BigDecimal.valueOf(millionths, 6));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Budget paying(String credit) {
        return new Budget(
                new BigDecimal(credit), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<Budget.SpendLimit> limit(String left, Instant renewed) {
        return Optional.of(new Budget.SpendLimit(new BigDecimal(left), renewed));
    }

    private static List<BigDecimal> amounts(String... amounts) {
        return Arrays.stream(amounts).map(BigDecimal::new).toList();
    }
}
