package ictb.ra.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconnectPaceTest {

    private final ReconnectPace pace = new ReconnectPace();

    @Test
    void triesGrowApartToFiveSeconds() {
        assertThat(Stream.generate(pace::next).limit(6).map(Duration::toSeconds).toList())
                .isEqualTo(List.of(1L, 2L, 4L, 5L, 5L, 5L));
    }

    @Test
    void aSuccessStartsOver() {
        pace.next();
        pace.next();
        pace.reset();
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(1));
    }
}
