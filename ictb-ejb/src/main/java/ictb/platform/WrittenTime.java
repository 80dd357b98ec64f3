package ictb.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, a time of day, or both, the date first, as people and programs write them. Dates: {@code 2026-12-24}, {@code 2026/12/24},
 * {@code 24.12.2026}, {@code 12/24/2026}, {@code 24 Dec 2026}, {@code 24-Dec-2026}, {@code December 24, 2026}. With slashes the month
 * is first, always: what is {@code 24/12/2026} in one row of a list would make {@code 05/12/2026} in the next a day in May. A year has
 * four digits. Times: {@code 14:30}, {@code 14:30:00}, {@code 2:30 pm}, {@code 2 pm}; one by the clock of 24 hours may end in an
 * offset from UTC, {@code Z}, {@code +01:00}, {@code +0100} or {@code +01}. Between both stands a blank, {@code T}, a comma or {@code at}.
 *
 * @param date empty where there is none, or none that exists
 * @param offset from UTC, where the text says so
 */
public record WrittenTime(Optional<LocalDate> date, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t]+");

    private static final Pattern DATE_FIRST = Pattern.compile(
            "(?<numbers>[0-9]{1,4}([-/.])[0-9]{1,2}\\2[0-9]{1,4})(?:(?:T|,? |,)(?:at )?(?<clock>.+))?"
                    + "|(?<named>[0-9]{1,2}[-. ]{1,2}[a-z]{3,9}[-., ]{1,2}[0-9]{4}|[a-z]{3,9}[. ]{1,2}[0-9]{1,2}[, ]{1,2}[0-9]{4})"
                    + "(?:(?:,? |,)(?:at )?(?<then>.+))?",
            Pattern.CASE_INSENSITIVE);

    private static final List<DateTimeFormatter> NUMBERS =
            List.of(form("uuuu-M-d"), form("uuuu/M/d"), form("d.M.uuuu"), form("M/d/uuuu"));

    private static final List<DateTimeFormatter> NAMED =
            List.of(form("d MMM uuuu"), form("d MMMM uuuu"), form("MMM d uuuu"), form("MMMM d uuuu"));

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

    private static DateTimeFormatter form(String pattern) {
        return strict(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern));
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder form) {
        return form.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** What of it is readable; nothing of a text that is something else. */
    public static WrittenTime read(String text) {
        String value = BLANKS.matcher(text.strip()).replaceAll(" ").strip();
        Matcher both = DATE_FIRST.matcher(value);
        if (!both.matches()) {
            return clock(Optional.empty(), value);
        }
        Optional<LocalDate> date = both.group("numbers") != null
                ? parsed(both.group("numbers"), NUMBERS).map(LocalDate::from)
                : parsed(words(both.group("named")), NAMED).map(LocalDate::from);
        String clock = both.group("clock") != null ? both.group("clock") : both.group("then");
        return clock == null ? new WrittenTime(date, Optional.empty(), Optional.empty()) : clock(date, clock);
    }

    private static WrittenTime clock(Optional<LocalDate> date, String value) {
        String clock = value.replaceFirst("(?i)\\b([ap])\\.m\\.$", "$1m").toUpperCase(Locale.ROOT);
        return parsed(clock, TIMES)
                .map(read -> new WrittenTime(
                        date,
                        Optional.of(LocalTime.from(read)),
                        Optional.ofNullable(read.query(TemporalQueries.offset()))))
                .orElse(new WrittenTime(date, Optional.empty(), Optional.empty()));
    }

    /** {@code 24-Sept.-2026} is {@code 24 Sep 2026}. */
    private static String words(String named) {
        return named.replaceAll("[-., ]+", " ").replaceFirst("(?i)\\bsept\\b", "Sep");
    }

    private static Optional<TemporalAccessor> parsed(String value, List<DateTimeFormatter> forms) {
        for (DateTimeFormatter form : forms) {
            try {
                return Optional.of(form.parse(value));
            } catch (DateTimeException notThisOne) {
                // the next may be
            }
        }
        return Optional.empty();
    }

    /**
     * The instant, where both date and time are there: by its own offset, or by the clocks of the zone. An hour that a change to
     * summer time skips is the one after it; of an hour that comes twice the first is meant.
     */
    public Optional<Instant> in(ZoneId zone) {
        return date.flatMap(day -> time.map(day::atTime)).map(local -> at(local, zone));
    }

    private Instant at(LocalDateTime local, ZoneId zone) {
        return offset.map(local::toInstant).orElseGet(() -> local.atZone(zone).toInstant());
    }
}
