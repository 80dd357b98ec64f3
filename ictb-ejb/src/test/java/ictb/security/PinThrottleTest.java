package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PinThrottleTest {

    private static final String NUMBER = "442079460000";

    private final MovableClock clock = new MovableClock();
    private final PinThrottle throttle = new PinThrottle(clock);

    private int triesOf(long usrId, String caller) {
        int tries = 0;
        while (tries < 1_000 && throttle.take(usrId, NUMBER, caller)) {
            tries++;
        }
        return tries;
    }

    @Test
    void userIsGuessedAtSixTimesAndThenOnceAnHourWhoeverCalls() {
        for (int caller = 0; caller < 6; caller++) {
            assertThat(throttle.take(7, NUMBER, "4930" + caller)).isTrue();
        }
        assertThat(throttle.take(7, NUMBER, "49309")).isFalse();

        clock.pass(Duration.ofMinutes(59));
        assertThat(throttle.take(7, NUMBER, "49309")).isFalse();

        clock.pass(Duration.ofMinutes(1));
        assertThat(triesOf(7, "49309")).isEqualTo(1);
    }

    @Test
    void callerGuessesSixTimesWhoeverIsMeant() {
        for (int user = 1; user <= 6; user++) {
            assertThat(throttle.take(user, NUMBER, "49301")).isTrue();
        }
        assertThat(throttle.take(7, NUMBER, "49301")).isFalse();
        assertThat(throttle.take(7, NUMBER, "49302")).isTrue();
    }

    @Test
    void callersWhoForgeTheirNumbersAreBoundedByTheAccessNumber() {
        int tries = 0;
        while (tries < 1_000 && throttle.take(tries, NUMBER, "49" + tries)) {
            tries++;
        }
        assertThat(tries).isEqualTo(60);
        assertThat(throttle.take(5_000, "442079460001", "495000")).isTrue();
    }

    @Test
    void rightPinsAreFree() {
        for (int time = 0; time < 100; time++) {
            assertThat(throttle.take(7, NUMBER, "49301")).isTrue();
            throttle.giveBack(7, NUMBER, "49301");
        }
    }

    @Test
    void refusedTryTakesNothing() {
        assertThat(triesOf(7, "49301")).isEqualTo(6);
        for (int time = 0; time < 10; time++) {
            assertThat(throttle.take(7, NUMBER, "49302")).isFalse();
        }
        assertThat(triesOf(8, "49302")).isEqualTo(6);
    }
}
