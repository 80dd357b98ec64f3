package ictb.platform;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A date, a time of day, or both, the date first, as people and programs write them.
 *
 * <p>Dates: {@code 2026-12-24}, {@code 24.12.2026}, {@code 24/12/2026}, {@code 12/24/26}, {@code 24 Dec 2026}, {@code December 24,
 * 2026}, {@code 24. Dezember 2026}, {@code 2026年12月24日}, with or without the day of the week in front ({@link DateWords} has the
 * languages). With full stops the day is first; with slashes and dashes {@link DateOrder} decides. A year of two digits is in this
 * century and stands last.
 *
 * <p>Times: {@code 14:30}, {@code 14:30:00}, {@code 14.30}, {@code 14h30}, {@code 14 Uhr}, {@code 2:30 pm}, {@code 2 pm}; one by the
 * clock of 24 hours may end in an offset from UTC, {@code Z}, {@code +01:00}, {@code +0100} or {@code +01}.
 *
 * @param dates what the text may mean: none where there is no date that exists, two where it can be read either way
 * @param offset from UTC, where the text says so
 */
public record WrittenTime(List<LocalDate> dates, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cf}\\t]+");
    private static final Pattern IDEOGRAPHS =
            Pattern.compile("(?<year>[0-9]{4}) ?[年년] ?(?<month>[0-9]{1,2}) ?[月월] ?(?<day>[0-9]{1,2}) ?[日일]");
    private static final String WORD = "[\\p{L}\\p{M}]{1,20}";

    private static final Pattern WEEKDAY = Pattern.compile("(?<word>" + WORD + ")(?<dot>\\.,? ?|, ?| )(?<rest>.+)");

    private static final Pattern FIGURES = Pattern.compile(
            "(?<first>[0-9]{1,4})(?<sign>[-/.])(?<second>[0-9]{1,2})\\k<sign>(?<third>[0-9]{1,4})(?<rest>.*)");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|\\.)?[-. ]{1,2}(?:de |of )?(?<month>" + WORD
                    + ")\\.?[-., ]{1,2}(?:de |del )?(?<year>[0-9]{4}|[0-9]{2})(?<rest>.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<month>" + WORD + ")[. ]{1,2}(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[, ]{1,2}(?<year>[0-9]{4})(?<rest>.*)",
            Pattern.CASE_INSENSITIVE);

    /** What stands between a date and a time. */
    private static final Pattern BEFORE_CLOCK = Pattern.compile(
            "(?:T|,? |,)(?:-|–)? ?(?:at |um |à |a las |alle |às |om |kl\\.? ?|о |в |o )?(?<clock>[0-9].*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HOUR_WITH_WORD =
            Pattern.compile("([0-9]{1,2}) ?(?:h|uhr|hrs?|uur|klo)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile(
            "([0-9]{1,2})(?:[.h:]| h )([0-9]{2})(?: ?(?:h|uhr|hrs|uur|min)\\.?)?", Pattern.CASE_INSENSITIVE);

    private static final List<DateTimeFormatter> TIMES = List.of(
            strict(new DateTimeFormatterBuilder()
                    .appendPattern("H:mm")
                    .optionalStart()
                    .appendPattern(":ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .optionalEnd()
                    .appendPattern("[ ][XXX][XX][X]")),
            form("h:mm[:ss][ ]a"),
            form("h[ ]a"));

    private static final int CENTURY = 2000;

    private static DateTimeFormatter form(String pattern) {
        return strict(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern));
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder form) {
        return form.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A date, as far as it could be read, and the text behind it. */
    private record Found(List<LocalDate> dates, String rest) {}

    /**
     * What of a text is readable; nothing of a text that is something else.
     *
     * @param order in which day and month stand in figures
     */
    public static WrittenTime read(String text, DateOrder order) {
        String value = BLANKS.matcher(text).replaceAll(" ").strip();
        Optional<DayOfWeek> weekday = Optional.empty();
        Matcher front = WEEKDAY.matcher(value);
        if (front.matches() && !isMonth(front)) {
            weekday = DateWords.day(front.group("word"));
            value = weekday.isPresent() ? front.group("rest") : value;
        }
        Optional<Found> found = date(value, order);
        if (found.isEmpty()) {
            return new WrittenTime(List.of(), Optional.empty(), Optional.empty()).withClock(value);
        }
        Optional<DayOfWeek> onThatDay = weekday;
        List<LocalDate> dates = found.get().dates().stream()
                .filter(date ->
                        onThatDay.filter(day -> day != date.getDayOfWeek()).isEmpty())
                .toList();
        return new WrittenTime(dates, Optional.empty(), Optional.empty())
                .behindDate(found.get().rest());
    }

    /** {@code Mar 3, 2026}: a Tuesday in Spanish, and a month all the same. */
    private static boolean isMonth(Matcher front) {
        return DateWords.month(front.group("word")).isPresent()
                && MONTH_DAY.matcher(front.group()).matches();
    }

    private static Optional<Found> date(String value, DateOrder order) {
        Matcher figures = FIGURES.matcher(IDEOGRAPHS.matcher(value).replaceFirst("${year}-${month}-${day}"));
        if (figures.matches()) {
            return Optional.of(new Found(figures(figures, order), figures.group("rest")));
        }
        for (Pattern named : List.of(DAY_MONTH, MONTH_DAY)) {
            Matcher words = named.matcher(value);
            if (words.matches()) {
                List<LocalDate> dates = DateWords.month(words.group("month"))
                        .flatMap(month -> date(year(words.group("year")), month.getValue(), number(words.group("day"))))
                        .stream()
                        .toList();
                return Optional.of(new Found(dates, words.group("rest")));
            }
        }
        return Optional.empty();
    }

    private static List<LocalDate> figures(Matcher figures, DateOrder order) {
        String first = figures.group("first");
        String third = figures.group("third");
        int second = number(figures.group("second"));
        if (first.length() == 4) {
            return third.length() > 2
                    ? List.of()
                    : date(number(first), second, number(third)).stream().toList();
        }
        if (first.length() > 2 || third.length() != 2 && third.length() != 4) {
            return List.of();
        }
        boolean hasFullStops = figures.group("sign").equals(".");
        List<LocalDate> dates = new ArrayList<>();
        if (hasFullStops || order != DateOrder.MONTH_FIRST) {
            date(year(third), second, number(first)).ifPresent(dates::add);
        }
        if (!hasFullStops && order != DateOrder.DAY_FIRST) {
            date(year(third), number(first), second)
                    .filter(date -> !dates.contains(date))
                    .ifPresent(dates::add);
        }
        return List.copyOf(dates);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        boolean exists = IntStream.rangeClosed(1, 12).anyMatch(number -> number == month)
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static int year(String digits) {
        return digits.length() == 2 ? CENTURY + number(digits) : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private WrittenTime behindDate(String rest) {
        if (rest.isEmpty()) {
            return this;
        }
        Matcher clock = BEFORE_CLOCK.matcher(rest);
        return clock.matches() ? withClock(clock.group("clock")) : new WrittenTime(List.of(), time, offset);
    }

    private WrittenTime withClock(String written) {
        String clock = HOUR_WITH_WORD.matcher(written).matches()
                ? HOUR_WITH_WORD.matcher(written).replaceFirst("$1:00")
                : written;
        if (HOURS_AND_MINUTES.matcher(clock).matches()) {
            clock = HOURS_AND_MINUTES.matcher(clock).replaceFirst("$1:$2");
        }
        String value = clock.replaceFirst("(?i)\\b([ap])\\.m\\.$", "$1m").toUpperCase(Locale.ROOT);
        return parsed(value)
                .map(read -> new WrittenTime(
                        dates,
                        Optional.of(LocalTime.from(read)),
                        Optional.ofNullable(read.query(TemporalQueries.offset()))))
                .orElse(this);
    }

    private static Optional<TemporalAccessor> parsed(String value) {
        for (DateTimeFormatter form : TIMES) {
            try {
                return Optional.of(form.parse(value));
            } catch (DateTimeException notThisOne) {
                // the next may be
            }
        }
        return Optional.empty();
    }

    /** The date, where there is one, and one reading of it. */
    public Optional<LocalDate> date() {
        return isAmbiguous() ? Optional.empty() : dates.stream().findFirst();
    }

    /** Whether the date can be read either way. */
    public boolean isAmbiguous() {
        return dates.size() > 1;
    }

    /** The two readings of an ambiguous date: {@code 5 Dec 2026 or 12 May 2026}. */
    public String readings() {
        DateTimeFormatter told = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
        return String.join(" or ", dates.stream().map(told::format).toList());
    }

    /**
     * The instant, where both date and time are there: by its own offset, or by the clocks of the zone. An hour that a change to
     * summer time skips is the one after it; of an hour that comes twice the first is meant. Empty too where it lies outside the years
     * 1 to 9999, which are kept.
     */
    public Optional<Instant> in(ZoneId zone) {
        return date().flatMap(day -> time.map(day::atTime))
                .map(local -> at(local, zone))
                .filter(UtcTime::isKept);
    }

    private Instant at(LocalDateTime local, ZoneId zone) {
        return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
    }
}
