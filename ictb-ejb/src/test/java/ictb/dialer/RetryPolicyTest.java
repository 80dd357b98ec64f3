package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

    private static final Instant ENDED = Instant.parse("2026-11-26T12:00:00Z");
    private static final RetryDelays DELAYS =
            new RetryDelays(Duration.ofMinutes(30), Duration.ofMinutes(2), Duration.ofMinutes(1));

    @ParameterizedTest(name = "{0}, attempt {1}: {2} minutes")
    @CsvSource({
        "BUSY, 1, 2",
        "BUSY, 3, 2",
        "NO_RESPONSE, 1, 30",
        "NO_RESPONSE, 4, 30",
        "FAILED, 1, 30",
        "CONGESTION, 1, 1",
        "CONGESTION, 2, 2",
        "CONGESTION, 5, 16",
        "CONGESTION, 19, 10080"
    })
    void delayIsThatOfTheOutcome(Disposition disposition, int attempts, long minutes) {
        assertThat(next(disposition, attempts, 20)).contains(ENDED.plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "INVALID"})
    void answeredAndUnknownNumbersAreNeverTriedAgain(Disposition disposition) {
        assertThat(next(disposition, 1, 20)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void lastAttemptIsTheLast(Disposition disposition) {
        assertThat(next(disposition, 3, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1799, false", "1800, false", "1801, true"})
    void nobodyIsTriedAgainWhenItsTimeIsOver(long expiresAfterSeconds, boolean isTried) {
        Optional<Instant> expires = Optional.of(ENDED.plusSeconds(expiresAfterSeconds));

        assertThat(RetryPolicy.nextAttempt(Disposition.NO_RESPONSE, 1, 20, DELAYS, ENDED, expires))
                .isEqualTo(isTried ? Optional.of(ENDED.plus(Duration.ofMinutes(30))) : Optional.empty());
    }

    private static Optional<Instant> next(Disposition disposition, int attempts, int allowed) {
        return RetryPolicy.nextAttempt(disposition, attempts, allowed, DELAYS, ENDED, Optional.empty());
    }
}
