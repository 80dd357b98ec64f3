package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.user.BoundHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserHoursTest {

    /** 2026-11-27 is a Friday; New York is five hours behind, and four in summer. */
    @ParameterizedTest(name = "days {0} hours {1} at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2,3,4,5,6 |             | 2026-11-27T12:00:00Z |
            2,3,4,5,6 |             | 2026-11-28T04:59:59Z |
            2,3,4,5,6 |             | 2026-11-28T05:00:00Z | 2026-11-30T05:00:00Z
                      | 09:00-18:00 | 2026-11-27T14:00:00Z |
                      | 09:00-18:00 | 2026-11-27T23:00:00Z | 2026-11-28T14:00:00Z
            2,3,4,5,6 | 09:00-18:00 | 2026-11-27T23:00:00Z | 2026-11-30T14:00:00Z
            2,3,4,5,6 | 09:00-18:00 | 2026-11-28T15:00:00Z | 2026-11-30T14:00:00Z
            # nights, of which the days cut off what is not on them
            2         | 22:00-06:00 | 2026-11-30T10:59:00Z |
            2         | 22:00-06:00 | 2026-11-30T11:00:00Z | 2026-12-01T03:00:00Z
            2         | 22:00-06:00 | 2026-12-01T05:00:00Z | 2026-12-07T05:00:00Z
            # the hour that is not there on 2026-03-08, and the one that comes twice on 2026-11-01
                      | 02:30-18:00 | 2026-03-08T06:59:00Z | 2026-03-08T07:00:00Z
                      | 02:10-02:50 | 2026-03-08T06:59:00Z | 2026-03-09T06:10:00Z
                      | 09:00-01:30 | 2026-11-01T05:30:00Z | 2026-11-01T14:00:00Z
            """)
    void closedHoursSayWhenTheyOpen(String weekday, String daytime, Instant now, Instant opens) {
        UserHours hours = UserHours.of(new BoundHours(
                ZoneId.of("America/New_York"), Optional.ofNullable(weekday), Optional.ofNullable(daytime)));

        assertThat(hours.closedUntil(now)).isEqualTo(Optional.ofNullable(opens));
    }

    @Test
    void openingIsToldInTheUsersZone() {
        UserHours hours =
                UserHours.of(new BoundHours(ZoneId.of("Asia/Karachi"), Optional.of("2"), Optional.of("09:00-18:00")));

        assertThat(hours.told(Instant.parse("2026-11-30T04:00:00Z"))).isEqualTo("2026-11-30 09:00 (Asia/Karachi)");
    }
}
