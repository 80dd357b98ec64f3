package ictb.platform;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * The names of months and days of the week, long and short, in 26 languages, as Unicode's CLDR has them, read without regard to
 * case, accents and full stops. A name that means different months in two languages means none.
 */
final class DateWords {

    private static final List<String> LANGUAGES = List.of(
            "en", "ar", "bg", "cs", "da", "de", "el", "es", "fi", "fr", "he", "hi", "hu", "id", "it", "nb", "nl", "pl",
            "pt", "ro", "ru", "sk", "sv", "tr", "uk", "vi");

    private static final Pattern MARKS = Pattern.compile("[\\p{M}.]+");

    private static final Map<String, Month> MONTHS =
            words(Month.values(), (month, name) -> month.getDisplayName(name.style(), name.locale()));
    private static final Map<String, DayOfWeek> DAYS =
            words(DayOfWeek.values(), (day, name) -> day.getDisplayName(name.style(), name.locale()));

    private DateWords() {}

    private record Name(TextStyle style, Locale locale) {}

    private static <T> Map<String, T> words(T[] values, BiFunction<T, Name, String> nameOf) {
        Map<String, T> words = new HashMap<>();
        Set<String> unclear = new HashSet<>();
        for (String language : LANGUAGES) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                for (T value : values) {
                    String word = plain(nameOf.apply(value, new Name(style, Locale.forLanguageTag(language))));
                    T before = word.chars().noneMatch(Character::isLetter) ? value : words.putIfAbsent(word, value);
                    if (before != null && before != value) {
                        unclear.add(word);
                    }
                }
            }
        }
        words.keySet().removeAll(unclear);
        return words;
    }

    static Optional<Month> month(String word) {
        String plain = plain(word);
        // English, also written with four letters.
        return Optional.ofNullable(plain.equals("sept") ? Month.SEPTEMBER : MONTHS.get(plain));
    }

    static Optional<DayOfWeek> day(String word) {
        return Optional.ofNullable(DAYS.get(plain(word)));
    }

    private static String plain(String word) {
        String decomposed = Normalizer.normalize(word.strip(), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
