package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final MovableClock clock = new MovableClock();
    private final Throttle throttle = new Throttle(3, INTERVAL, clock);

    @Test
    void soManyTriesAreFreeAndTheNextHasToWait() {
        assertThat(takes(3)).isEqualTo(3);
        assertThat(take("a")).isEqualTo(INTERVAL);
    }

    @Test
    void oneMoreIsAllowedEachInterval() {
        takes(3);
        clock.pass(Duration.ofSeconds(45));
        assertThat(take("a")).isEqualTo(Duration.ofSeconds(15));
        clock.pass(Duration.ofSeconds(15));
        assertThat(take("a")).isZero();
        assertThat(take("a")).isPositive();
    }

    @Test
    void waitingDoesNotMakeItLonger() {
        takes(3);
        IntStream.range(0, 100).forEach(i -> take("a"));
        assertThat(take("a")).isEqualTo(INTERVAL);
    }

    @Test
    void keysDoNotDisturbEachOther() {
        takes(3);
        assertThat(take("b")).isZero();
    }

    @Test
    void failuresThatWereUnderWayWhenTheLastTryWasUsedAreNotHeldAgainstTheKey() {
        IntStream.range(0, 10).forEach(i -> throttle.count("a"));
        assertThat(throttle.wait("a")).isEqualTo(INTERVAL);
    }

    @Test
    void askingTakesNothing() {
        IntStream.range(0, 100).forEach(i -> throttle.wait("a"));
        assertThat(takes(10)).isEqualTo(3);
    }

    @Test
    void restNeverGivesMoreThanTheFirstTries() {
        takes(2);
        clock.pass(Duration.ofDays(1));
        assertThat(takes(10)).isEqualTo(3);
    }

    @Test
    void clockThatGoesBackGivesNothing() {
        takes(3);
        clock.pass(Duration.ofHours(-1));
        assertThat(take("a")).isPositive();
    }

    private Duration take(String key) {
        Duration wait = throttle.wait(key);
        if (wait.isZero()) {
            throttle.count(key);
        }
        return wait;
    }

    private long takes(int tries) {
        return IntStream.range(0, tries).filter(i -> take("a").isZero()).count();
    }

    @Test
    void namesThatNobodyCanHaveAreNotRememberedWhole() {
        assertThat(SignInThrottle.key("A".repeat(1_000_000))).hasSizeLessThanOrEqualTo(100);
        assertThat(SignInThrottle.key(" MyUser ")).isEqualTo("myuser");
    }
}
