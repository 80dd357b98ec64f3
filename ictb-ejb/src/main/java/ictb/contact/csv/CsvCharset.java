package ictb.contact.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of the old character sets a text is written in that is no Unicode. What decides are names of columns that are words in
 * one of them, then how well the text reads: letters of one script in a word, capitals in front.
 */
final class CsvCharset {

    /** The likeliest first. */
    private static final List<Charset> CANDIDATES = Stream.of(
                    "windows-1252",
                    "windows-1251",
                    "windows-1250",
                    "windows-1254",
                    "windows-1253",
                    "windows-1255",
                    "windows-1256",
                    "x-windows-949",
                    "windows-31j",
                    "GB18030",
                    "Big5")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    private static final int HEADER_LINES = 5;
    private static final int KNOWN_NAME = 100;

    /** Letters of a word that tell a script. */
    private static final int WORD = 3;

    private static final Pattern VOWEL =
            Pattern.compile("[аеёиоуыэюяіїєαεηιουωάέήίόύώϊϋΐΰ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CsvCharset() {}

    /** @param sample whole lines */
    static Charset of(byte[] sample) {
        Charset best = CANDIDATES.get(0);
        int fewest = Integer.MAX_VALUE;
        for (Charset candidate : CANDIDATES) {
            Optional<String> text = decoded(sample, candidate);
            int faults = text.map(read -> faults(read) - KNOWN_NAME * knownNames(read))
                    .orElse(Integer.MAX_VALUE);
            if (faults < fewest) {
                fewest = faults;
                best = candidate;
            }
        }
        return best;
    }

    private static Optional<String> decoded(byte[] sample, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static int knownNames(String text) {
        return (int) text.lines()
                .limit(HEADER_LINES)
                .flatMap(line -> Stream.of(line.split("[,;\t|]")))
                .filter(cell -> !StandardCharsets.US_ASCII.newEncoder().canEncode(cell))
                .map(ColumnWords::kinds)
                .filter(words -> !words.isEmpty() && words.stream().allMatch(Optional::isPresent))
                .count();
    }

    private static int faults(String text) {
        int faults = 0;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isPart = i < text.length() && isPartOfWord(text.charAt(i));
            if (isPart && start < 0) {
                start = i;
            } else if (!isPart && start >= 0) {
                faults += faultsOfWord(text.substring(start, i));
                start = -1;
            }
        }
        return faults;
    }

    private static boolean isPartOfWord(char c) {
        return c > 0x7F
                ? Character.getType(c) != Character.SPACE_SEPARATOR && !isPunctuation(c)
                : Character.isLetter(c);
    }

    private static boolean isPunctuation(char c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CURRENCY_SYMBOL -> true;
            default -> c == 0xB0 || c == 0xBA || c == 0x2116;
        };
    }

    private static int faultsOfWord(String word) {
        if (word.chars().allMatch(c -> c <= 0x7F)) {
            return 0;
        }
        int faults = word.length() > 1 ? strangers(word) : 0;
        for (int i = 1; i < word.length(); i++) {
            char before = word.charAt(i - 1);
            char c = word.charAt(i);
            faults += Character.isLowerCase(before) && Character.isUpperCase(c) ? 1 : 0;
            faults += script(before) != script(c) ? 1 : 0;
        }
        return faults + (word.length() >= WORD ? strangeness(word) : 0);
    }

    /** What is no letter stands in no word. */
    private static int strangers(String word) {
        int strangers = (int) word.chars()
                .filter(c -> !Character.isLetter(c)
                        && Character.getType(c) != Character.NON_SPACING_MARK
                        && Character.getType(c) != Character.FORMAT)
                .count();
        return strangers + (Character.getType(word.charAt(0)) == Character.NON_SPACING_MARK ? 1 : 0);
    }

    /** A Latin word without a plain letter; Cyrillic or Greek where nobody writes capitals or vowels. */
    private static int strangeness(String word) {
        Character.UnicodeScript script = script(word.charAt(0));
        boolean isForeign = word.chars().allMatch(c -> c > 0x7F);
        return switch (script) {
            case LATIN -> isForeign ? 2 : 0;
            case CYRILLIC, GREEK ->
                (Character.isLowerCase(word.charAt(0)) ? 1 : 0)
                        + (VOWEL.matcher(word).find() ? 0 : 2);
            default -> 0;
        };
    }

    /** Kana and Chinese characters stand in one word. */
    private static Character.UnicodeScript script(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return switch (script) {
            case HIRAGANA, KATAKANA -> Character.UnicodeScript.HAN;
            default -> c == 0x30FC ? Character.UnicodeScript.HAN : script;
        };
    }
}
