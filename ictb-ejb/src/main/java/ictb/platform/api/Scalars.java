package ictb.platform.api;

import ictb.platform.DomainException;
import ictb.platform.Text;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Readers of single values. Every JSON scalar may be a text, because PHP's forms know nothing else. */
final class Scalars {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?");

    /** Digits before and after the point that a JSON number may have: {@code 1e999999999} is a bomb. */
    private static final int MAX_DIGITS = 40;

    /** A DATE of the database goes no farther. */
    private static final int LAST_YEAR = 9_999;

    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            Map.entry(String.class, Scalars::text),
            Map.entry(long.class, (name, value) -> whole(name, value, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(Long.class, (name, value) -> whole(name, value, Long.MIN_VALUE, Long.MAX_VALUE)),
            Map.entry(int.class, Scalars::integer),
            Map.entry(Integer.class, Scalars::integer),
            Map.entry(boolean.class, new BooleanReader()),
            Map.entry(Boolean.class, new BooleanReader()),
            Map.entry(BigDecimal.class, Scalars::decimal),
            Map.entry(LocalDate.class, Scalars::date),
            Map.entry(ZoneId.class, Scalars::zone));

    private Scalars() {}

    static Optional<Reader> of(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(constants(type));
        }
        return Optional.ofNullable(READERS.get(type));
    }

    private static String text(String name, JsonValue value) {
        String text = written(value).orElseThrow(() -> new DomainException(name + " must be a text"));
        if (Text.holdsLoneSurrogate(text)) {
            throw new DomainException(name + " holds half of a character: a lone surrogate");
        }
        return text;
    }

    private static Integer integer(String name, JsonValue value) {
        return (int) whole(name, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long whole(String name, JsonValue value, long least, long most) {
        String text = written(value).map(String::strip).orElse("");
        if (WHOLE.matcher(text).matches()) {
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // twenty digits: said below
            }
        }
        throw new DomainException(name + " must be a whole number");
    }

    private static BigDecimal decimal(String name, JsonValue value) {
        String text = written(value).map(String::strip).orElse("");
        if (!DECIMAL.matcher(text).matches()) {
            throw new DomainException(name + " must be a number such as 12.5");
        }
        return new BigDecimal(text);
    }

    private static LocalDate date(String name, JsonValue value) {
        try {
            LocalDate date = LocalDate.parse(written(value).map(String::strip).orElse(""));
            if (date.getYear() >= 1 && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new DomainException(name + " must be a date such as 2026-12-31");
    }

    private static ZoneId zone(String name, JsonValue value) {
        String text = written(value).map(String::strip).orElse("");
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new DomainException(name + " must be the IANA name of a time zone, such as Europe/Berlin");
        }
        return ZoneId.of(text);
    }

    private static Reader constants(Class<?> type) {
        Map<String, Object> words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        constant -> Words.ofConstant((Enum<?>) constant),
                        constant -> constant,
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
        return (name, value) -> {
            String word =
                    written(value).orElse("").strip().toLowerCase(Locale.ROOT).replace('_', '-');
            if (!words.containsKey(word)) {
                throw new DomainException(name + " must be one of " + String.join(", ", words.keySet()));
            }
            return words.get(word);
        };
    }

    /** A scalar as PHP would put it into a form; nothing for lists, objects and numbers beyond reason. */
    private static Optional<String> written(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER -> digits(((JsonNumber) value).bigDecimalValue());
            case TRUE -> Optional.of("1");
            case FALSE -> Optional.of("0");
            default -> Optional.empty();
        };
    }

    private static Optional<String> digits(BigDecimal number) {
        boolean readable = Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
        if (!readable) {
            return Optional.empty();
        }
        boolean isWhole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        return Optional.of(isWhole ? number.toBigInteger().toString() : number.toPlainString());
    }

    private static final class BooleanReader implements Reader {

        @Override
        public Object read(String name, JsonValue value) {
            String word = written(value).orElse("?").strip().toLowerCase(Locale.ROOT);
            return switch (word) {
                case "1", "true", "yes" -> true;
                case "0", "false", "no", "" -> false;
                default -> throw new DomainException(name + " must be 1 or 0");
            };
        }

        @Override
        public boolean readsEmptyText() {
            return true;
        }
    }
}
