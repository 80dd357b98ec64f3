package ictb.door.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    private void read(double seconds, int bytes) {
        pace.count((long) (seconds * TimeUnit.SECONDS.toNanos(1)), bytes);
    }

    @Test
    void aByteASecondIsTooSlowAfterThePatience() {
        for (int i = 0; i < Pace.PATIENCE; i++) {
            read(1, 1);
        }
        assertThat(pace.isTooSlow()).isFalse();

        read(1, 1);

        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void whatComesAtTheLeastRateIsReadForAnHourAtMost() {
        for (int i = 0; i < 3_600; i++) {
            read(1, Pace.LEAST_RATE);
            assertThat(pace.isTooSlow()).isFalse();
        }

        read(1, Pace.LEAST_RATE);

        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void endOfTheBodyIsNoByte() {
        read(Pace.PATIENCE, -1);
        assertThat(pace.isTooSlow()).isFalse();

        read(0.1, -1);

        assertThat(pace.isTooSlow()).isTrue();
    }
}
