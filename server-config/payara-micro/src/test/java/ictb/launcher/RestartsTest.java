package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    @Test
    void pausesGrowToAMinute() {
        assertThat(Stream.iterate(Restarts.NONE.afterEnd(A_MOMENT), before -> before.afterEnd(A_MOMENT))
                        .limit(9)
                        .map(restarts -> restarts.pause().toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void aPartThatHasRunForFiveMinutesBeginsAnew() {
        Restarts often = new Restarts(7, 0);

        assertThat(often.afterEnd(Duration.ofMinutes(5)).pause()).hasSeconds(1);
        assertThat(often.afterEnd(Duration.ofMinutes(5).minusMillis(1)).pause()).hasMinutes(1);
    }

    @Test
    void fiveFailedStartsInARowAreEnough() {
        Restarts four = new Restarts(1, 0)
                .afterFailedStart()
                .afterFailedStart()
                .afterFailedStart()
                .afterFailedStart();

        assertThat(four.areInVain()).isFalse();
        assertThat(four.afterFailedStart().areInVain()).isTrue();
        assertThat(four.afterEnd(A_MOMENT).afterFailedStart().areInVain()).isFalse();
    }

    @Test
    void aPartThatAnswersAfterEachStartIsStartedForEver() {
        Restarts restarts = Restarts.NONE;
        for (int end = 0; end < 1000; end++) {
            restarts = restarts.afterEnd(A_MOMENT);
        }

        assertThat(restarts.areInVain()).isFalse();
        assertThat(restarts.pause()).hasMinutes(1);
    }
}
