package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.TrunkHealth.Heard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrunkHealthTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final BigDecimal CPS = BigDecimal.TEN;

    private static TrunkHealth after(TrunkHealth health, Heard heard, int calls, Instant from, Duration between) {
        TrunkHealth next = health;
        for (int i = 0; i < calls; i++) {
            next = next.after(heard, from.plus(between.multipliedBy(i)));
        }
        return next;
    }

    @Test
    void trunkThatCarriesNothingIsHalvedAgainAndAgainDownToAProbe() {
        TrunkHealth once = after(TrunkHealth.WELL, Heard.LOST, 20, NOW, Duration.ofMillis(100));
        TrunkHealth often = after(once, Heard.LOST, 60, NOW.plusSeconds(10), Duration.ofSeconds(2));

        assertThat(once.of(CPS)).isEqualByComparingTo("5");
        assertThat(often.isProbed()).isTrue();
        assertThat(often.of(CPS)).isEqualByComparingTo("0.1");
    }

    @Test
    void fromTheHalfOnNobodyWaitsForItWhomAnotherMayCall() {
        assertThat(TrunkHealth.WELL.isWeak()).isFalse();
        assertThat(after(TrunkHealth.WELL, Heard.LOST, 20, NOW, Duration.ofMillis(100))
                        .isWeak())
                .isTrue();
    }

    @Test
    void callsFromBeforeACutAreNoReasonForAnother() {
        assertThat(after(TrunkHealth.WELL, Heard.LOST, 200, NOW, Duration.ofMillis(10))
                        .share())
                .isEqualTo(0.5);
    }

    @Test
    void trunkThatCarriesAgainComesBackByATenthAtATime() {
        TrunkHealth probed = new TrunkHealth(TrunkHealth.PROBING, 0, 0, NOW);

        TrunkHealth first = probed.after(Heard.CARRIED, NOW.plusSeconds(10));
        TrunkHealth second = after(first, Heard.CARRIED, 5, NOW.plusSeconds(11), Duration.ofSeconds(1));

        assertThat(first.share()).isBetween(0.11, 0.12);
        assertThat(second.share() - first.share()).isBetween(0.09, 0.11);
        assertThat(after(second, Heard.CARRIED, 100, NOW.plusSeconds(20), Duration.ofSeconds(1))
                        .of(CPS))
                .isEqualByComparingTo(CPS);
    }

    @Test
    void fewCongestedNumbersAmongManyDoNotHarm() {
        TrunkHealth health = TrunkHealth.WELL;
        for (int i = 0; i < 1_000; i++) {
            health = health.after(i % 3 == 0 ? Heard.LOST : Heard.CARRIED, NOW.plusMillis(100L * i));
        }

        assertThat(health.share()).isEqualTo(1);
    }

    @Property
    void shareIsNeverAboveTheWholeNorBelowAProbe(@ForAll List<Boolean> lost) {
        TrunkHealth health = TrunkHealth.WELL;
        Instant at = NOW;
        for (boolean isLost : lost) {
            at = at.plusSeconds(3);
            health = health.after(isLost ? Heard.LOST : Heard.CARRIED, at);

            assertThat(health.share()).isBetween(TrunkHealth.PROBING, 1.0);
            assertThat(health.of(CPS)).isPositive().isLessThanOrEqualTo(CPS);
        }
    }

    /**
     * A day of one carrier: well, then congested by the half, then dead, then well again, and in the evening a burst of refusals.
     * Each line has the second, what became of a call, and the rate that was left of 10 calls a second.
     */
    @Test
    void dayOnRecordIsAnsweredByTheSameRates() {
        List<String> answered = new ArrayList<>();
        TrunkHealth health = TrunkHealth.WELL;
        List<String> record = lines("trunk-day.txt");
        for (String line : record) {
            String[] fields = line.split(" ");
            Heard heard = Heard.valueOf(fields[1]);
            health = health.after(heard, NOW.plusSeconds(Long.parseLong(fields[0])));
            answered.add(fields[0] + " " + heard + " "
                    + health.of(CPS).stripTrailingZeros().toPlainString());
        }

        assertThat(answered).hasSizeGreaterThan(3_000).isEqualTo(record);
    }

    private static List<String> lines(String name) {
        try (var file = TrunkHealthTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
