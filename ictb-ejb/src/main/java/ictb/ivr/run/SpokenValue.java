package ictb.ivr.run;

import ictb.ivr.flow.SayKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a text is spoken. A date is read as {@code 2026-12-24}, {@code 24.12.2026} or {@code 12/24/2026}, a time as {@code 14:30},
 * {@code 14:30:00} or {@code 2:30 pm}; one text may have both, the date first.
 */
final class SpokenValue {

    private static final int LONGEST = 100;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{10,}");
    private static final Pattern DATE_AND_TIME = Pattern.compile("([-0-9./]{8,10})(?:[T ,]\\s*(.+))?");

    private static final List<DateTimeFormatter> DATES =
            List.of(form("uuuu-M-d"), form("uuuu/M/d"), form("d.M.uuuu"), form("M/d/uuuu"));
    private static final List<DateTimeFormatter> TIMES = List.of(form("H:mm[:ss]['Z']"), form("h:mm[:ss][ ]a"));

    private SpokenValue() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** @return empty where the text is nothing of that kind */
    static Optional<Utterance> of(SayKind kind, String text) {
        String value = text.strip();
        return switch (kind) {
            case DIGITS -> digits(value);
            case NUMBER -> number(value);
            case CHARACTERS -> characters(value);
            case DATE -> date(value).map(Utterance.Date::new);
            case TIME -> time(value).map(Utterance.Time::new);
        };
    }

    private static Optional<Utterance> digits(String value) {
        return Optional.of(cut(value.replaceAll("[^0-9*#]", "")))
                .filter(digits -> !digits.isEmpty())
                .map(Utterance.Digits::new);
    }

    /** What is too long for a number is spoken as digits. */
    private static Optional<Utterance> number(String value) {
        if (NUMBER.matcher(value).matches()) {
            return Optional.of(new Utterance.Number(Integer.parseInt(value)));
        }
        return LONG_NUMBER.matcher(value).matches() ? digits(value) : Optional.empty();
    }

    private static Optional<Utterance> characters(String value) {
        return Optional.of(cut(value.replaceAll("[^ -~]|[\"\\\\]", "").strip()))
                .filter(characters -> !characters.isEmpty())
                .map(Utterance.Characters::new);
    }

    private static Optional<LocalDate> date(String value) {
        return Optional.of(DATE_AND_TIME.matcher(value))
                .filter(matcher -> matcher.matches())
                .flatMap(matcher -> parsed(matcher.group(1), DATES, LocalDate::from));
    }

    private static Optional<LocalTime> time(String value) {
        return Optional.of(DATE_AND_TIME.matcher(value))
                .filter(matcher -> matcher.matches())
                .flatMap(matcher -> Optional.ofNullable(matcher.group(2)))
                .or(() -> Optional.of(value))
                .flatMap(time -> parsed(time.strip(), TIMES, LocalTime::from));
    }

    private static <T> Optional<T> parsed(String value, List<DateTimeFormatter> forms, TemporalQuery<T> query) {
        for (DateTimeFormatter form : forms) {
            try {
                TemporalAccessor read = form.parse(value);
                return Optional.of(read.query(query));
            } catch (DateTimeParseException notThisOne) {
                // the next may be
            }
        }
        return Optional.empty();
    }

    private static String cut(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST));
    }
}
