package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignScheduleTest {

    private static final TimeOfDay TEN = new TimeOfDay(10, Optional.empty());

    @Test
    void guidesOwnScheduleIsTaken() {
        CampaignSchedule schedule = new CampaignSchedule(
                1,
                List.of(5, 1, 2, 3, 4, 1),
                new TimeOfDay(10, Optional.of(40)),
                Optional.of(new TimeOfDay(18, Optional.of(20))));

        assertThat(schedule.told()).isEqualTo("on the days 1,2,3,4,5 from 10:40 to 18:20");
    }

    @Test
    void calendarOfAScheduleIsInTheCampaignsZone() {
        ZoneId karachi = ZoneId.of("Asia/Karachi");
        CampaignSchedule schedule = new CampaignSchedule(1, List.of(7, 1), TEN, Optional.empty());

        assertThat(schedule.calendar(karachi))
                .isEqualTo(new WeeklyCalendar(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.of(10, 0), Optional.empty(), karachi));
    }

    @Test
    void scheduleWithoutAnEndHasAStartAlone() {
        assertThat(new CampaignSchedule(1, List.of(7), TEN, Optional.empty()).told())
                .isEqualTo("on the days 7 from 10:00");
    }

    @ParameterizedTest
    @CsvSource({"24, 0", "-1, 0", "10, 60", "10, -1"})
    void timeThatIsNoneIsRefused(int hour, int minute) {
        assertRefused(
                List.of(1),
                new TimeOfDay(hour, Optional.of(minute)),
                "start_time has an hour from 0 to 23 and a minute");
    }

    @ParameterizedTest
    @CsvSource({"0", "8", "-1"})
    void dayThatIsNoneIsRefused(int day) {
        assertRefused(List.of(1, day), TEN, "weekdays is a list of days such as 2,3,4,5,6");
    }

    @Test
    void noDayIsRefused() {
        assertRefused(List.of(), TEN, "weekdays is a list of days such as 2,3,4,5,6");
    }

    @Test
    void endAtTheStartIsTheWholeDay() {
        WeeklyCalendar.Window window = windowOf(TEN, TEN);

        assertThat(window.start()).isEqualTo(Instant.parse("2026-11-29T10:00:00Z"));
        assertThat(window.stop()).contains(Instant.parse("2026-11-30T10:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"24", "0"})
    void midnightAtTheEndIsTheEndOfTheDay(int hour) {
        WeeklyCalendar.Window window =
                windowOf(new TimeOfDay(0, Optional.of(0)), new TimeOfDay(hour, Optional.empty()));

        assertThat(window.start()).isEqualTo(Instant.parse("2026-11-29T00:00:00Z"));
        assertThat(window.stop()).contains(Instant.parse("2026-11-30T00:00:00Z"));
    }

    @Test
    void timeBehindTheEndOfTheDayIsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () -> new CampaignSchedule(1, List.of(1), TEN, Optional.of(new TimeOfDay(24, Optional.of(1)))))
                .withMessageStartingWith("stop_time has an hour from 0 to 23");
    }

    /** The window that is open on a Sunday at noon. */
    private static WeeklyCalendar.Window windowOf(TimeOfDay start, TimeOfDay stop) {
        return new CampaignSchedule(1, List.of(1), start, Optional.of(stop))
                .calendar(ZoneId.of("UTC"))
                .windowAt(Instant.parse("2026-11-29T12:00:00Z"))
                .orElseThrow();
    }

    private static void assertRefused(List<Integer> weekdays, TimeOfDay start, String sentence) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> new CampaignSchedule(1, weekdays, start, Optional.empty()))
                .withMessageStartingWith(sentence);
    }
}
