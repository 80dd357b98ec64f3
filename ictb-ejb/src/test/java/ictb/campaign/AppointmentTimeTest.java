package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.DateOrder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppointmentTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                               | Europe/Berlin    | 2026-12-24T13:30:00Z
            America/Chicago                                 | Europe/Berlin    | 2026-12-24T20:30:00Z
            America/Chicago America/New_York                | America/New_York | 2026-12-24T19:30:00Z
            America/Chicago America/New_York                | US/Eastern       | 2026-12-24T19:30:00Z
            America/Chicago America/New_York                | America/Chicago  | 2026-12-24T20:30:00Z
            America/Chicago America/New_York America/Denver | Europe/Berlin    | 2026-12-24T19:30:00Z
            """)
    void appointmentIsByTheClocksWhereTheContactIs(String zones, String campaignZone, Instant meant) {
        Set<ZoneId> ofTheNumber = zones == null
                ? Set.of()
                : Arrays.stream(zones.split(" ")).map(ZoneId::of).collect(Collectors.toSet());

        assertThat(AppointmentTime.of("24.12.2026 14:30", DateOrder.UNKNOWN, () -> ofTheNumber, ZoneId.of(campaignZone))
                        .at())
                .contains(meant);
    }

    @Test
    void nobodyAsksForTheZoneOfATextThatSaysItsOffset() {
        assertThat(AppointmentTime.of("2026-12-24T14:30-08:00", DateOrder.UNKNOWN, AppointmentTimeTest::asked, BERLIN)
                        .at())
                .contains(Instant.parse("2026-12-24T22:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-12-24", "14:30", "24/13/2026 14:30"})
    void withoutDateAndTimeThereIsNone(String text) {
        assertThat(AppointmentTime.of(text, DateOrder.UNKNOWN, AppointmentTimeTest::asked, BERLIN))
                .isEqualTo(AppointmentTime.NONE);
    }

    /** In Lord Howe clocks are set by half an hour. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08 02:30, America/New_York, 2026-03-08T07:30:00Z",
        "2026-11-01 01:30, America/New_York, 2026-11-01T05:30:00Z",
        "2026-10-04 02:15, Australia/Lord_Howe, 2026-10-03T15:45:00Z",
        "2026-04-05 01:45, Australia/Lord_Howe, 2026-04-04T14:45:00Z"
    })
    void dayOnWhichClocksAreSetHasEachHourOnce(String text, ZoneId zone, Instant meant) {
        assertThat(AppointmentTime.of(text, DateOrder.UNKNOWN, () -> Set.of(zone), BERLIN)
                        .at())
                .contains(meant);
    }

    private static Set<ZoneId> asked() {
        throw new AssertionError("the zone was asked for");
    }

    @Test
    void dateThatCanBeReadInTwoWaysIsNoAppointmentAndSaysBoth() {
        AppointmentTime read =
                AppointmentTime.of("05/12/2026 14:30", DateOrder.UNKNOWN, AppointmentTimeTest::asked, BERLIN);

        assertThat(read.at()).isEmpty();
        assertThat(read.readings()).contains("5 Dec 2026 or 12 May 2026");
    }
}
