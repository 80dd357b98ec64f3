package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ictb.campaign.WeeklyCalendar.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyCalendarTest {

    private static final String EVERY_DAY = "1,2,3,4,5,6,7";

    @Test
    void windowContainsItsStartAndNotItsStop() {
        WeeklyCalendar workdays = calendar("2,3,4,5,6", "10:40", "18:20", "UTC");
        Window monday = window("2026-11-30T10:40:00Z", "2026-11-30T18:20:00Z");

        assertThat(workdays.windowAt(at("2026-11-30T10:39:59.999999Z"))).isEmpty();
        assertThat(workdays.windowAt(at("2026-11-30T10:40:00Z"))).contains(monday);
        assertThat(workdays.windowAt(at("2026-11-30T18:19:59.999999Z"))).contains(monday);
        assertThat(workdays.windowAt(at("2026-11-30T18:20:00Z"))).isEmpty();
    }

    @Test
    void nextStartAfterTheLastOfTheWeekIsOnItsFirstDay() {
        WeeklyCalendar workdays = calendar("2,3,4,5,6", "10:40", "18:20", "UTC");

        assertThat(workdays.nextStart(at("2026-11-27T10:39:59Z"))).isEqualTo(at("2026-11-27T10:40:00Z"));
        assertThat(workdays.nextStart(at("2026-11-27T10:40:00Z"))).isEqualTo(at("2026-11-30T10:40:00Z"));
    }

    @Test
    void nextStopIsThatOfTheOpenWindowOrElseOfTheNext() {
        WeeklyCalendar workdays = calendar("2,3,4,5,6", "10:40", "18:20", "UTC");

        assertThat(workdays.nextStop(at("2026-11-27T12:00:00Z"))).contains(at("2026-11-27T18:20:00Z"));
        assertThat(workdays.nextStop(at("2026-11-27T18:20:00Z"))).contains(at("2026-11-30T18:20:00Z"));
    }

    @Test
    void stopThatIsEarlierThanTheStartIsOnTheNextDay() {
        WeeklyCalendar nights = calendar("7", "22:00", "06:00", "UTC");

        assertThat(nights.windowAt(at("2026-11-29T05:59:00Z")))
                .contains(window("2026-11-28T22:00:00Z", "2026-11-29T06:00:00Z"));
        assertThat(nights.windowAt(at("2026-11-28T05:59:00Z"))).isEmpty();
    }

    @Test
    void stopAtTheStartIsADayLater() {
        assertThat(calendar("7", "00:00", "00:00", "UTC").windowAt(at("2026-11-28T12:00:00Z")))
                .contains(window("2026-11-28T00:00:00Z", "2026-11-29T00:00:00Z"));
    }

    @Test
    void windowWithoutAnEndIsTheOneThatWasOpenedLast() {
        WeeklyCalendar open = calendar("2,5", "10:00", null, "UTC");

        assertThat(open.windowAt(at("2026-12-02T09:00:00Z")))
                .contains(new Window(at("2026-11-30T10:00:00Z"), Optional.empty()));
        assertThat(open.stopOf(at("2026-11-30T10:00:00Z"))).isEmpty();
        assertThat(open.nextStop(at("2026-11-30T10:00:00Z"))).isEmpty();
    }

    @Test
    void whatIsNoStartHasNoStop() {
        WeeklyCalendar workdays = calendar("2,3,4,5,6", "10:40", "18:20", "UTC");

        assertThat(workdays.stopOf(at("2026-11-30T10:40:00Z"))).contains(at("2026-11-30T18:20:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> workdays.stopOf(at("2026-11-30T10:41:00Z")));
    }

    /** The days on which the clocks go forward and back, each with the day before and after. */
    @ParameterizedTest(name = "{0} from {1} to {2} after {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # New York: 02:00 is 03:00 on 2026-03-08, and 02:00 is 01:00 again on 2026-11-01
            America/New_York    | 02:30 | 10:00 | 2026-03-07 | 2026-03-07T07:30:00Z | 2026-03-08T07:00:00Z | 2026-03-09T06:30:00Z
            America/New_York    | 01:30 | 10:00 | 2026-10-31 | 2026-10-31T05:30:00Z | 2026-11-01T05:30:00Z | 2026-11-02T06:30:00Z
            America/New_York    | 09:00 | 18:00 | 2026-03-07 | 2026-03-07T14:00:00Z | 2026-03-08T13:00:00Z | 2026-03-09T13:00:00Z
            # it would begin and end within the hour that is not there
            America/New_York    | 02:10 | 02:50 | 2026-03-07 | 2026-03-07T07:10:00Z | 2026-03-09T06:10:00Z | 2026-03-10T06:10:00Z
            # Lord Howe: half an hour, 02:00 is 02:30 on 2026-10-04, and 02:00 is 01:30 again on 2026-04-05
            Australia/Lord_Howe | 02:15 | 10:00 | 2026-10-03 | 2026-10-02T15:45:00Z | 2026-10-03T15:30:00Z | 2026-10-04T15:15:00Z
            Australia/Lord_Howe | 01:45 | 10:00 | 2026-04-04 | 2026-04-03T14:45:00Z | 2026-04-04T14:45:00Z | 2026-04-05T15:15:00Z
            # Sao Paulo: midnight is 01:00 on 2018-11-04
            America/Sao_Paulo   | 00:30 | 10:00 | 2018-11-03 | 2018-11-03T03:30:00Z | 2018-11-04T03:00:00Z | 2018-11-05T02:30:00Z
            # Cairo: midnight is 01:00 on 2026-04-24, and midnight is 23:00 of 2026-10-29 again
            Africa/Cairo        | 00:00 | 10:00 | 2026-04-23 | 2026-04-22T22:00:00Z | 2026-04-23T22:00:00Z | 2026-04-24T21:00:00Z
            Africa/Cairo        | 23:30 | 10:00 | 2026-10-28 | 2026-10-28T20:30:00Z | 2026-10-29T20:30:00Z | 2026-10-30T21:30:00Z
            # Samoa had no 2011-12-30
            Pacific/Apia        | 09:00 | 18:00 | 2011-12-28 | 2011-12-28T19:00:00Z | 2011-12-29T19:00:00Z | 2011-12-30T19:00:00Z
            """)
    void everyDayHasOneStartWhateverTheClocksDo(
            String zone, String start, String stop, LocalDate first, Instant one, Instant two, Instant three) {
        WeeklyCalendar daily = calendar(EVERY_DAY, start, stop, zone);
        Instant midnight = first.atStartOfDay(ZoneId.of(zone)).toInstant();

        assertThat(Stream.iterate(daily.nextStart(midnight.minusNanos(1)), daily::nextStart)
                        .limit(3))
                .containsExactly(one, two, three);
    }

    @Test
    void dayThatTheZoneLeftOutHasNoStartAndEndsWhatWasOpen() {
        // Friday 2011-12-30 is not there: Thursday's midnight is Saturday's beginning, 2011-12-30T10:00Z.
        WeeklyCalendar fridays = calendar("6", "09:00", null, "Pacific/Apia");
        WeeklyCalendar thursdayNights = calendar("5", "22:00", "06:00", "Pacific/Apia");

        assertThat(fridays.nextStart(at("2011-12-28T00:00:00Z"))).isEqualTo(at("2012-01-05T19:00:00Z"));
        assertThat(thursdayNights.windowAt(at("2011-12-30T09:00:00Z")))
                .contains(window("2011-12-30T08:00:00Z", "2011-12-30T10:00:00Z"));
    }

    @Test
    void timeThatComesTwiceEndsAWindowAtItsFirstOccurrence() {
        WeeklyCalendar nights = calendar(EVERY_DAY, "22:00", "01:30", "America/New_York");

        assertThat(nights.windowAt(at("2026-11-01T05:29:00Z")))
                .contains(window("2026-11-01T02:00:00Z", "2026-11-01T05:30:00Z"));
        assertThat(nights.windowAt(at("2026-11-01T06:15:00Z"))).isEmpty();
    }

    @Test
    void windowThatIsOpenWhileAnHourComesTwiceIsAnHourLonger() {
        WeeklyCalendar nights = calendar(EVERY_DAY, "22:00", "06:00", "America/New_York");

        assertThat(nights.windowAt(at("2026-11-01T06:15:00Z")))
                .contains(window("2026-11-01T02:00:00Z", "2026-11-01T11:00:00Z"));
    }

    @Test
    void timeIsToldAsThePeopleOfTheZoneReadIt() {
        assertThat(calendar("2", "09:00", null, "Asia/Karachi").told(at("2026-11-30T04:00:00Z")))
                .isEqualTo("2026-11-30 09:00 (Asia/Karachi)");
    }

    private static WeeklyCalendar calendar(String days, String start, String stop, String zone) {
        return new WeeklyCalendar(
                WeeklyCalendar.days(days),
                LocalTime.parse(start),
                Optional.ofNullable(stop).map(LocalTime::parse),
                ZoneId.of(zone));
    }

    private static Window window(String start, String stop) {
        return new Window(at(start), Optional.of(at(stop)));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
