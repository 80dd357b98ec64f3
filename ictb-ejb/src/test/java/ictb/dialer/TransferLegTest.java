package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.billing.Charge;
import ictb.billing.Rate;
import ictb.billing.Reservation;
import ictb.billing.Tariff;
import ictb.platform.PhoneNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What putting through costs, and what calls reserve for it. */
class TransferLegTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-11-26T12:30:00Z");
    private static final PhoneNumber TARGET = new PhoneNumber("447700900123");
    private static final Rate BY_THE_SIX_SECONDS = new Rate("44", new BigDecimal("0.6"), 30, 6);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final TransferLeg leg = TransferLeg.of(ID, 2, new LegPrice(TARGET, BY_THE_SIX_SECONDS), LIMIT, NOW);

    private BigDecimal cost(Duration talked) {
        return leg.charge(7, Optional.of(talked)).cost();
    }

    @Test
    void longestTalkIsReservedFor() {
        assertThat(leg.reservation()).isEqualTo(new Reservation(ID, 2, new BigDecimal("6.000000")));
    }

    @Test
    void answeredTalkCostsItsBilledSeconds() {
        assertThat(cost(Duration.ZERO)).as("the minimum").isEqualByComparingTo("0.3");
        assertThat(cost(Duration.ofSeconds(31))).as("a begun increment").isEqualByComparingTo("0.36");
        assertThat(cost(Duration.ofMillis(36_400))).isEqualByComparingTo("0.36");
    }

    @Test
    void talkThatWasNoneOrThatNobodyKnowsOfCostsNothing() {
        assertThat(leg.charge(7, Optional.empty()))
                .isEqualTo(new Charge(7, ID, 2, new BigDecimal("6.000000"), BigDecimal.ZERO, NOW));
    }

    @Property
    void noTalkCostsMoreThanWasReserved(
            @ForAll @IntRange(min = 1, max = 14_400) int limit,
            @ForAll @IntRange(max = 20_000) int talked,
            @ForAll @IntRange(max = 3_600) int minimum,
            @ForAll @IntRange(min = 1, max = 3_600) int increment) {
        Rate rate = new Rate("", new BigDecimal("0.123457"), minimum, increment);
        TransferLeg bounded = TransferLeg.of(ID, 1, new LegPrice(TARGET, rate), Duration.ofSeconds(limit), NOW);

        BigDecimal cost =
                bounded.charge(7, Optional.of(Duration.ofSeconds(talked))).cost();

        assertThat(cost).isBetween(BigDecimal.ZERO, bounded.reserved());
        if (talked <= limit) {
            assertThat(cost).isEqualByComparingTo(rate.cost(Duration.ofSeconds(talked)));
        }
    }

    @Test
    void callsThatMayPutThroughNeedMoneyForBoth() {
        Tariff tariff = new Tariff(List.of(BY_THE_SIX_SECONDS, new Rate("49", new BigDecimal("0.1"), 1, 1)));
        CallPrice price = new CallPrice(tariff, LIMIT, Optional.of(new LegPrice(TARGET, BY_THE_SIX_SECONDS)));

        assertThat(price.most(new PhoneNumber("4930123456"))).isEqualByComparingTo("7");
        assertThat(price.most(new PhoneNumber("12125550100"))).isEqualByComparingTo("6");
        assertThat(new CallPrice(tariff, LIMIT, Optional.empty()).most(new PhoneNumber("4930123456")))
                .isEqualByComparingTo("1");
    }
}
