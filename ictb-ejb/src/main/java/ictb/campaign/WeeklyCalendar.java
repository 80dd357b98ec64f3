package ictb.campaign;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Windows that come back every week: on some days, from one time of a zone's clocks to another, or without an end.
 *
 * <p>A local time means the first instant at which the local clock has reached it. One that the clocks skip is the end of the
 * gap, one that they show twice is its first occurrence: the start of a day happens once. A window whose every minute is
 * skipped does not happen, nor does that of a day which the zone left out, as Samoa did 2011-12-30.
 *
 * @param days on which a window starts; at least one
 * @param stop no part of the window; not later than the start = on the next day; empty = no end
 */
public record WeeklyCalendar(Set<DayOfWeek> days, LocalTime start, Optional<LocalTime> stop, ZoneId zone) {

    /** The only day of a week may be one that does not happen: the next is two weeks away, and the clocks add some hours. */
    private static final int FAR_ENOUGH_DAYS = 30;

    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** @param stop empty = it has no end */
    public record Window(Instant start, Optional<Instant> stop) {

        public boolean contains(Instant instant) {
            return !instant.isBefore(start)
                    && stop.filter(end -> !instant.isBefore(end)).isEmpty();
        }
    }

    /** The days of a list as the guide writes it: {@code 2,3,4}; 1 = Sunday to 7 = Saturday. */
    public static Set<DayOfWeek> days(String weekdays) {
        return Arrays.stream(weekdays.split(","))
                .map(day -> DayOfWeek.SUNDAY.plus(Integer.parseInt(day) - 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The window that is open now. Without an end it is the one that was opened last. */
    public Optional<Window> windowAt(Instant now) {
        return windows(dayOf(now).plusDays(1), day -> day.minusDays(1))
                .filter(window -> !window.start().isAfter(now))
                .findFirst()
                .filter(window -> window.contains(now));
    }

    /** The first start that is later than that. */
    public Instant nextStart(Instant after) {
        return windows(dayOf(after).minusDays(2), day -> day.plusDays(1))
                .map(Window::start)
                .filter(begin -> begin.isAfter(after))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No start of " + this + " after " + after));
    }

    /** The end of the window that begins then; empty where windows have no end. */
    public Optional<Instant> stopOf(Instant start) {
        return windowAt(start)
                .filter(window -> window.start().equals(start))
                .orElseThrow(() -> new IllegalArgumentException("No window of " + this + " begins " + start))
                .stop();
    }

    /** The end of the window that is open, or else of the next; empty where windows have no end. */
    public Optional<Instant> nextStop(Instant after) {
        return windowAt(after).map(Window::stop).orElseGet(() -> stopOf(nextStart(after)));
    }

    /** A time as people of the zone read it: {@code 2026-11-30 09:00 (Europe/London)}. */
    public String told(Instant instant) {
        return TOLD.format(instant.atZone(zone)) + " (" + zone + ")";
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Stream<Window> windows(LocalDate first, UnaryOperator<LocalDate> next) {
        return Stream.iterate(first, next).limit(FAR_ENOUGH_DAYS).flatMap(day -> windowOf(day).stream());
    }

    private Optional<Window> windowOf(LocalDate day) {
        if (!days.contains(day.getDayOfWeek()) || !happens(day)) {
            return Optional.empty();
        }
        Instant begin = reached(day.atTime(start));
        Optional<Instant> end = stop.map(time -> reached(lastDay(day, time).atTime(time)));
        return end.filter(at -> !at.isAfter(begin)).isPresent()
                ? Optional.empty()
                : Optional.of(new Window(begin, end));
    }

    private LocalDate lastDay(LocalDate day, LocalTime stop) {
        return stop.isAfter(start) ? day : day.plusDays(1);
    }

    private boolean happens(LocalDate day) {
        return dayOf(reached(day.atStartOfDay())).equals(day);
    }

    private Instant reached(LocalDateTime local) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
