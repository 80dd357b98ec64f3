package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptIdsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final AttemptIds ids = new AttemptIds(new Random(7));

    @Test
    void idIsAUuidOfVersionSevenIn32HexadecimalDigits() {
        assertThat(ids.next(NOW)).matches("[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}");
    }

    @Test
    void idBeginsWithItsTimeSoThatLaterOnesSortBehind() {
        assertThat(ids.next(NOW)).isLessThan(ids.next(NOW.plusMillis(1)));
    }

    @Test
    void idsOfOneMomentDiffer() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> ids.next(NOW)).distinct())
                .hasSize(10_000);
    }
}
