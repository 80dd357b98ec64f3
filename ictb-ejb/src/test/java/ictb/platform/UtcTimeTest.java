package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {

    /** The second lies in the hour that New York skips, the third in the one that it has twice. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T10:00:00Z", "2026-03-08T02:30:00.123456Z", "2026-11-01T01:30:00.000001Z"})
    void instantIsReadBackFromItsDateTime(String instant) {
        assertThat(UtcTime.fromSql(UtcTime.toSql(Instant.parse(instant)))).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01 10:00:00", "2026-03-01 10:00:00.0", "2026-03-01 10:00:00.000000"})
    void everyFractionThatMariaDbWritesIsRead(String dateTime) {
        assertThat(UtcTime.fromSql(dateTime)).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }
}
