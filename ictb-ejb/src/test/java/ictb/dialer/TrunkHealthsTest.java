package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrunkHealthsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final long TRUNK = 7;

    private final TrunkHealths healths = new TrunkHealths(Clock.fixed(NOW, ZoneOffset.UTC));

    private void hear(AttemptSignal signal) {
        for (int i = 0; i < 20; i++) {
            healths.hear(TRUNK, signal);
        }
    }

    private static AttemptSignal ended(Disposition disposition, Optional<Integer> cause) {
        return new AttemptSignal.Ended("a", Outcome.unanswered(disposition, NOW, cause, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Disposition.class,
            names = {"ANSWERED", "BUSY", "NO_RESPONSE", "INVALID"})
    void callThatReachedSomebodySpeaksForItsTrunk(Disposition disposition) {
        hear(ended(disposition, Optional.of(16)));

        assertThat(healths.of(TRUNK).share()).isEqualTo(1);
    }

    @Test
    void congestionAndFailureWithoutRingingSpeakAgainstIt() {
        hear(ended(Disposition.CONGESTION, Optional.of(34)));
        assertThat(healths.of(TRUNK).share()).isEqualTo(0.5);
        assertThat(healths.of(8).share()).isEqualTo(1);
    }

    @Test
    void callsThatAsteriskRefusesSpeakAgainstIt() {
        hear(new AttemptSignal.Unsent("a", "Asterisk refused the call"));

        assertThat(healths.of(TRUNK).share()).isEqualTo(0.5);
    }

    /** Such as a recording that is gone: no trunk was asked. */
    @Test
    void callThatCouldNotBeMadeTellsNothingOfTheTrunk() {
        hear(ended(Disposition.FAILED, Optional.empty()));

        assertThat(healths.of(TRUNK)).isEqualTo(TrunkHealth.WELL);
    }
}
