package ictb.contact.csv;

import ictb.platform.DomainException;
import ictb.platform.WrittenPhone;
import java.util.Locale;
import java.util.Set;

/** What the text of a cell looks like. */
final class CellContent {

    /** Fewer digits are an extension, or any other number. */
    private static final int FEWEST_DIGITS = 7;

    /** What programs write where there is nothing. */
    private static final Set<String> NOTHING =
            Set.of("n/a", "na", "#n/a", "none", "null", "nil", "(null)", "(none)", "\\n", "unknown");

    private static final int LONGEST_NOTHING = 8;

    private CellContent() {}

    /** Without blanks of any kind and invisible characters at both ends. */
    static String trimmed(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isInvisible(cell.charAt(start))) {
            start++;
        }
        while (start < end && isInvisible(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isInvisible(char c) {
        return c <= ' ' || c >= 0x80 && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }

    /** A cell's text as it is kept; {@code ="00123"} is how spreadsheets keep it from being a number. */
    static String text(String cell) {
        String text = trimmed(cell);
        return text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2
                ? text.substring(2, text.length() - 1)
                : text;
    }

    /** Whether nothing is said: also by {@code -} or {@code n/a}. */
    static boolean isNothing(String trimmed) {
        if (trimmed.length() > LONGEST_NOTHING) {
            return false;
        }
        return trimmed.chars().noneMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '@')
                || !Character.isDigit(trimmed.charAt(0)) && NOTHING.contains(trimmed.toLowerCase(Locale.ROOT));
    }

    static boolean isReadablePhone(String cell) {
        return digits(cell) > 0;
    }

    /** Whether it may be somebody's telephone number: not a year, an id of few digits or a postal code. */
    static boolean looksLikePhone(String cell) {
        return digits(cell) >= FEWEST_DIGITS;
    }

    private static int digits(String cell) {
        try {
            return WrittenPhone.of(cell).digits().length();
        } catch (DomainException none) {
            return 0;
        }
    }

    static boolean looksLikeEmail(String cell) {
        String text = trimmed(cell);
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf(' ') < 0 && !text.regionMatches(true, 0, "sip:", 0, 4);
    }

    static boolean isAddress(String cell) {
        return looksLikePhone(cell) || looksLikeEmail(cell);
    }
}
