package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PinThrottleTest {

    private static final String NUMBER = "442079460000";

    private final MovableClock clock = new MovableClock();
    private final PinThrottle throttle = new PinThrottle(clock);

    private boolean isCompared(long usrId, String number, String caller, boolean isRight) {
        try {
            throttle.check(usrId, number, caller, () -> Optional.of("a user").filter(user -> isRight));
            return true;
        } catch (PinThrottle.TooMany tooMany) {
            return false;
        }
    }

    private boolean isWrongOneCompared(long usrId, String caller) {
        return isCompared(usrId, NUMBER, caller, false);
    }

    private boolean isRightOneTaken(long usrId, String caller) {
        return isCompared(usrId, NUMBER, caller, true);
    }

    private int triesOf(long usrId, String caller) {
        int tries = 0;
        while (tries < 1_000 && isWrongOneCompared(usrId, caller)) {
            tries++;
        }
        return tries;
    }

    @Test
    void callerGuessesSixTimesAtAUserAndThenOnceAnHour() {
        assertThat(triesOf(7, "49301")).isEqualTo(6);

        clock.pass(Duration.ofMinutes(59));
        assertThat(isWrongOneCompared(7, "49301")).isFalse();

        clock.pass(Duration.ofMinutes(1));
        assertThat(triesOf(7, "49301")).isEqualTo(1);
    }

    @Test
    void guesserDoesNotShutTheUserOutWhoCallsFromAnotherNumber() {
        assertThat(triesOf(7, "49301")).isEqualTo(6);

        assertThat(isRightOneTaken(7, "49302")).isTrue();
    }

    @Test
    void callersWhoForgeTheirNumbersGuessTwentyTimesAtAUserAndThenOnceAnHour() {
        int tries = 0;
        while (tries < 1_000 && isWrongOneCompared(7, "49" + tries)) {
            tries++;
        }
        assertThat(tries).isEqualTo(20);

        clock.pass(Duration.ofHours(1));
        assertThat(isWrongOneCompared(7, "495000")).isTrue();
        assertThat(isWrongOneCompared(7, "495001")).isFalse();
    }

    @Test
    void callersWhoForgeTheirNumbersDoNotShutTheUserOutWhoHasCalledBefore() {
        assertThat(isRightOneTaken(7, "49301")).isTrue();
        for (int guess = 0; guess < 100; guess++) {
            isWrongOneCompared(7 + guess % 5, "49" + guess);
        }
        assertThat(isWrongOneCompared(7, "495000")).isFalse();
        assertThat(isWrongOneCompared(99, "495000")).isFalse();

        assertThat(isRightOneTaken(7, "49301")).isTrue();
    }

    @Test
    void callerGuessesSixTimesWhoeverIsMeant() {
        for (int user = 1; user <= 6; user++) {
            assertThat(isWrongOneCompared(user, "49301")).isTrue();
        }
        assertThat(isWrongOneCompared(7, "49301")).isFalse();
        assertThat(isWrongOneCompared(7, "49302")).isTrue();
    }

    @Test
    void callersWhoForgeTheirNumbersAreBoundedByTheAccessNumber() {
        int tries = 0;
        while (tries < 1_000 && isWrongOneCompared(tries, "49" + tries)) {
            tries++;
        }
        assertThat(tries).isEqualTo(60);
        assertThat(isCompared(5_000, "442079460001", "495000", false)).isTrue();
    }

    @Test
    void rightPinsAreFree() {
        for (int time = 0; time < 100; time++) {
            assertThat(isRightOneTaken(7, "49301")).isTrue();
        }
        assertThat(triesOf(7, "49301")).isEqualTo(6);
    }

    @Test
    void refusedTryTakesNothing() {
        assertThat(triesOf(7, "49301")).isEqualTo(6);
        for (int time = 0; time < 10; time++) {
            assertThat(isWrongOneCompared(7, "49301")).isFalse();
        }
        assertThat(triesOf(8, "49302")).isEqualTo(6);
    }
}
