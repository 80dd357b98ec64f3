package ictb.contact.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of which people make the names of columns, in many languages: {@code column-words.txt}. */
final class ColumnWords {

    /** What a word says of a column. */
    enum Kind {
        PHONE("Telephone"),
        MOBILE("Mobile"),
        LANDLINE("Landline"),
        HOME("At home"),
        WORK("At work"),
        OTHER("Another one"),
        NUMBER("Number"),
        FILLER("Words that change nothing"),
        NEVER("Not a telephone"),
        FIRST_NAME("First name"),
        LAST_NAME("Last name"),
        NAME("Full name"),
        EMAIL("E-mail"),
        ADDRESS("Address"),
        DESCRIPTION("Description"),
        CUSTOM("Custom, with 1 to 3"),
        COUNTRY_CODE("Country code"),
        AREA_CODE("Area code");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }
    }

    /**
     * The words of one language.
     *
     * @param name in English
     */
    record Language(String name, Map<Kind, List<String>> words) {}

    private static final int MOST_IN_A_PHRASE = 5;

    /** Letters of a part of a compound in scripts that have many-lettered words. */
    private static final int SHORTEST_PART = 3;

    /** What no decomposition takes apart. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ı", "i", "ł", "l", "ø", "o", "đ", "d", "æ", "ae", "œ", "oe", "þ", "th");

    private static final List<Language> LANGUAGES = read();
    private static final Map<String, Kind> KINDS = kinds();

    private ColumnWords() {}

    static List<Language> languages() {
        return LANGUAGES;
    }

    private static List<Language> read() {
        try (InputStream in = ColumnWords.class.getResourceAsStream("column-words.txt")) {
            List<Language> languages = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[")) {
                    languages.add(new Language(line.substring(1, line.length() - 1), new EnumMap<>(Kind.class)));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split(":", 2);
                    languages
                            .get(languages.size() - 1)
                            .words()
                            .put(
                                    Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                                    Arrays.stream(parts[1].split(","))
                                            .map(String::strip)
                                            .toList());
                }
            }
            return List.copyOf(languages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        for (Language language : LANGUAGES) {
            language.words()
                    .forEach((kind, words) -> words.forEach(word -> {
                        Kind before = kinds.putIfAbsent(String.join("", tokens(word)), kind);
                        if (before != null && before != kind) {
                            throw new IllegalStateException(word + " is " + before + " and " + kind);
                        }
                    }));
        }
        return kinds;
    }

    /**
     * The kinds of the words in a column's name, longest phrases first; empty for a word that is not known. Numbers are left out.
     */
    static List<Optional<Kind>> kinds(String name) {
        List<String> tokens = tokens(name);
        List<Optional<Kind>> kinds = new ArrayList<>();
        int next = 0;
        while (next < tokens.size()) {
            int length = phrase(tokens, next);
            if (length > 0) {
                kinds.add(Optional.of(KINDS.get(joined(tokens, next, length))));
            } else if (!isNumber(tokens.get(next))) {
                kinds.addAll(parts(tokens.get(next)));
            }
            next += Math.max(1, length);
        }
        return kinds;
    }

    private static int phrase(List<String> tokens, int from) {
        for (int length = Math.min(MOST_IN_A_PHRASE, tokens.size() - from); length > 0; length--) {
            if (KINDS.containsKey(joined(tokens, from, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(List<String> tokens, int from, int length) {
        return String.join("", tokens.subList(from, from + length));
    }

    static boolean isNumber(String token) {
        return Character.isDigit(token.charAt(0));
    }

    /** Of a compound such as Mobiltelefonnummer or 客户手机号码; one unknown word where it is none. */
    private static List<Optional<Kind>> parts(String token) {
        List<Optional<Kind>> parts = new ArrayList<>();
        return addParts(token, parts) ? parts : List.of(Optional.empty());
    }

    private static boolean addParts(String rest, List<Optional<Kind>> parts) {
        if (rest.isEmpty()) {
            return true;
        }
        for (int end = rest.length(); end > 0; end--) {
            String part = rest.substring(0, end);
            if ((end >= SHORTEST_PART || isIdeograph(part)) && KINDS.containsKey(part)) {
                parts.add(Optional.of(KINDS.get(part)));
                if (addParts(rest.substring(end), parts)) {
                    return true;
                }
                parts.remove(parts.size() - 1);
            }
        }
        return false;
    }

    private static boolean isIdeograph(String part) {
        return part.codePoints().allMatch(Character::isIdeographic);
    }

    /** The words of a name without accents and in small letters; {@code phoneMobile2} is phone, mobile and 2. */
    static List<String> tokens(String name) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        int before = ' ';
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isAccent(c)) {
                continue;
            }
            boolean isWord = Character.isLetterOrDigit(c);
            int after = i < plain.length() ? plain.codePointAt(i) : ' ';
            if (!isWord || isBoundary(before, c, after)) {
                end(token, tokens);
            }
            if (isWord) {
                String small = Character.toString(Character.toLowerCase(c));
                token.append(LETTERS.getOrDefault(small, small));
            }
            before = c;
        }
        end(token, tokens);
        return tokens;
    }

    private static boolean isAccent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static boolean isBoundary(int before, int c, int after) {
        return Character.isDigit(before) != Character.isDigit(c)
                || Character.isLowerCase(before) && Character.isUpperCase(c)
                || Character.isUpperCase(before) && Character.isUpperCase(c) && Character.isLowerCase(after);
    }

    private static void end(StringBuilder token, List<String> tokens) {
        if (!token.isEmpty()) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }
}
