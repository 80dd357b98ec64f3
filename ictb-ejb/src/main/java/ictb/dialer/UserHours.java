package ictb.dialer;

import ictb.campaign.WeeklyCalendar;
import ictb.user.BoundHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When a user's campaigns may call: on the days and in the hours that are set, which bound each by itself. */
record UserHours(List<WeeklyCalendar> bounds) {

    /** More steps than hours and days can take turns in closing before a day of a week with its hours has come. */
    private static final int MOST_STEPS = 100;

    static UserHours of(BoundHours set) {
        return new UserHours(Stream.of(
                        set.weekday().map(days -> days(days, set.zone())),
                        set.daytime().map(hours -> hours(hours, set.zone())))
                .flatMap(Optional::stream)
                .toList());
    }

    /** From midnight to midnight. */
    private static WeeklyCalendar days(String weekday, ZoneId zone) {
        return new WeeklyCalendar(
                WeeklyCalendar.days(weekday), LocalTime.MIDNIGHT, Optional.of(LocalTime.MIDNIGHT), zone);
    }

    private static WeeklyCalendar hours(String daytime, ZoneId zone) {
        String[] times = daytime.split("-");
        Set<DayOfWeek> everyDay = EnumSet.allOf(DayOfWeek.class);
        return new WeeklyCalendar(everyDay, LocalTime.parse(times[0]), Optional.of(LocalTime.parse(times[1])), zone);
    }

    /** Empty where calls may go now. */
    Optional<Instant> closedUntil(Instant now) {
        Instant open = now;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Instant> later = nextStartOfAClosed(open);
            if (later.isEmpty()) {
                return Optional.of(open).filter(now::isBefore);
            }
            open = later.get();
        }
        throw new IllegalStateException("Never open after " + now + ": " + this);
    }

    private Optional<Instant> nextStartOfAClosed(Instant at) {
        return bounds.stream()
                .filter(bound -> bound.windowAt(at).isEmpty())
                .map(bound -> bound.nextStart(at))
                .max(Instant::compareTo);
    }

    /** A time as it is told in the user's zone. */
    String told(Instant instant) {
        return bounds.get(0).told(instant);
    }
}
