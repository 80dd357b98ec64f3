package ictb.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.PhoneNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    @ParameterizedTest(name = "{3} ms at {0} a minute, at least {1} s, by {2} s: {4}")
    @CsvSource({
        "0.60, 1, 1, 5000, 0.05",
        "0.60, 1, 1, 5499, 0.05",
        "0.60, 1, 1, 5500, 0.06",
        "0.60, 30, 6, 5000, 0.30",
        "0.60, 30, 6, 31000, 0.36",
        "0.60, 60, 60, 61000, 1.20",
        "0.60, 1, 1, 0, 0.01",
        "0.60, 0, 1, 0, 0",
        "0.01, 1, 1, 1000, 0.000167",
        "0, 60, 60, 61000, 0"
    })
    void callCostsItsBilledSeconds(BigDecimal price, int minimum, int increment, long millis, BigDecimal cost) {
        assertThat(new Rate("", price, minimum, increment).cost(Duration.ofMillis(millis)))
                .isEqualByComparingTo(cost);
    }

    @Property
    void longerCallNeverCostsLess(
            @ForAll @IntRange(max = 10_000_000) int millionths,
            @ForAll @IntRange(max = 3_600) int minimum,
            @ForAll @IntRange(min = 1, max = 3_600) int increment,
            @ForAll @LongRange(max = 14_400_000) long shorter,
            @ForAll @LongRange(max = 14_400_000) long more) {
        Rate rate = new Rate("", BigDecimal.valueOf(millionths, 6), minimum, increment);

        assertThat(rate.cost(Duration.ofMillis(shorter + more)))
                .isGreaterThanOrEqualTo(rate.cost(Duration.ofMillis(shorter)));
    }

    @Property
    void billedSecondsAreWholeIncrementsAndNoMoreThanNeeded(
            @ForAll @IntRange(max = 3_600) int minimum,
            @ForAll @IntRange(min = 1, max = 3_600) int increment,
            @ForAll @IntRange(max = 14_400) int seconds) {
        long billed = new Rate("", BigDecimal.ONE, minimum, increment).billed(Duration.ofSeconds(seconds));

        assertThat(billed % increment).isZero();
        assertThat(billed).isGreaterThanOrEqualTo(Math.max(minimum, seconds));
        assertThat(billed - increment).isLessThan(Math.max(minimum, Math.max(seconds, 1)));
    }

    @Property
    void rateOfTheLongestPrefixCounts(@ForAll("prefixes") List<String> prefixes, @ForAll("numbers") String number) {
        List<Rate> rates = prefixes.stream()
                .map(prefix -> new Rate(prefix, BigDecimal.ONE, 1, 1))
                .toList();
        Optional<Rate> expected = rates.stream()
                .filter(rate -> number.startsWith(rate.prefix()))
                .max(Comparator.comparingInt(rate -> rate.prefix().length()));

        assertThat(new Tariff(rates).rateOf(new PhoneNumber(number))).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<String>> prefixes() {
        return Arbitraries.strings().withChars("12").ofMaxLength(5).list().uniqueElements();
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("12").ofMinLength(3).ofMaxLength(8);
    }
}
