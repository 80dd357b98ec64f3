package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.AbandonmentPolicy.Load;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbandonmentPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private static RollingAnswers answers(Duration length, int answered, int abandoned) {
        RollingAnswers answers = RollingAnswers.over(length);
        for (int i = 0; i < answered; i++) {
            answers = answers.after(i < abandoned, NOW);
        }
        return answers;
    }

    private static AbandonmentRate rate(Duration length, int answered, int abandoned) {
        return answers(length, answered, abandoned).rate();
    }

    private static Load load(int freeTargets, int inFlight, double answered, int abandonedOfAThousand) {
        return new Load(
                freeTargets,
                inFlight,
                answered,
                rate(DAY, 1_000, abandonedOfAThousand),
                rate(MONTH, 1_000, abandonedOfAThousand));
    }

    @ParameterizedTest(name = "{0} of 1000 abandoned: {1} calls for 10 free destinations")
    @CsvSource({"0, 40", "24, 40", "25, 40", "26, 34", "29, 16", "30, 10", "100, 10"})
    void campaignSlowsDownBetweenTheTwoBounds(int abandoned, int calls) {
        assertThat(AbandonmentPolicy.callsToPlace(load(10, 0, 0.25, abandoned))).isEqualTo(calls);
    }

    @Test
    void worseOfDayAndMonthCounts() {
        Load goodDay = new Load(10, 0, 0.25, rate(DAY, 1_000, 0), rate(MONTH, 1_000, 40));

        assertThat(AbandonmentPolicy.callsToPlace(goodDay)).isEqualTo(10);
    }

    @Test
    void withoutAFreeDestinationNobodyIsCalled() {
        assertThat(AbandonmentPolicy.callsToPlace(load(0, 0, 0.1, 0))).isZero();
    }

    @Test
    void callsUnderWayCount() {
        assertThat(AbandonmentPolicy.callsToPlace(load(10, 38, 0.25, 0))).isEqualTo(2);
        assertThat(AbandonmentPolicy.callsToPlace(load(10, 50, 0.25, 0))).isZero();
    }

    @Test
    void whatIsOlderThanItsTimeCountsNoMore() {
        RollingAnswers bad = answers(DAY, 100, 50);

        assertThat(bad.at(NOW.plus(DAY).minusSeconds(1)).rate().share()).isEqualTo(0.5);
        assertThat(bad.at(NOW.plus(DAY).plusSeconds(901)).rate().share()).isZero();
    }

    @Test
    void oneAbandonedCallOutOfAFewSaysLittle() {
        assertThat(rate(DAY, 4, 1).share()).isEqualTo(0.025);
    }

    @Property
    void oneToOneIsNeverExceededBeyondTheLimit(
            @ForAll @IntRange(max = 1_000) int free,
            @ForAll @IntRange(max = 1_000) int inFlight,
            @ForAll @DoubleRange(min = 0.01, max = 1) double answered) {
        int calls = AbandonmentPolicy.callsToPlace(load(free, inFlight, answered, 30));

        assertThat(calls).isNotNegative();
        assertThat(calls + Math.min(inFlight, free)).isLessThanOrEqualTo(free);
    }

    /** Each line: minutes since the start, what became of an answer, and the calls for ten free destinations then. */
    @Test
    void weekOnRecordIsAnsweredByTheSameNumbers() {
        List<String> answered = new ArrayList<>();
        RollingAnswers day = RollingAnswers.over(DAY);
        RollingAnswers month = RollingAnswers.over(MONTH);
        List<String> record = lines("abandonment-week.txt");
        for (String line : record) {
            String[] fields = line.split(" ");
            Instant at = NOW.plus(Duration.ofMinutes(Long.parseLong(fields[0])));
            boolean isAbandoned = fields[1].equals("ABANDONED");
            day = day.after(isAbandoned, at);
            month = month.after(isAbandoned, at);
            int calls = AbandonmentPolicy.callsToPlace(new Load(10, 0, 0.25, day.rate(), month.rate()));
            answered.add(fields[0] + " " + fields[1] + " " + calls);
        }

        assertThat(answered).hasSizeGreaterThan(1_000).isEqualTo(record);
    }

    private static List<String> lines(String name) {
        try (var file = AbandonmentPolicyTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
