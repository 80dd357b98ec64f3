package ictb.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/** Text members of objects: trimmed, of a bounded length, without control characters. */
public final class Text {

    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST_EMAIL = 254;

    /** One @, no blanks, angle brackets or control characters. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\\p{Cntrl}]{1,64}@[^\\s@<>\\p{Cntrl}]{1,189}");

    /** What is not printed: control, line and format characters but the joiners and marks of direction, and what is no character. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\p{Cn}[\\p{Cf}&&[^\u200c-\u200f]]]");

    private Text() {}

    /** @throws DomainException when it is blank, longer than {@code longest} characters, or holds a control character */
    public static String required(String member, String value, int longest) {
        String trimmed = value.strip();
        if (trimmed.isEmpty()) {
            throw new DomainException(member + " is required");
        }
        return checked(member, trimmed, longest);
    }

    /**
     * The name of something that is uploaded or written for campaigns: any printable text of any script.
     *
     * @throws DomainException when it is blank, longer than 100 characters, or holds a character that is not printed
     */
    public static String title(String member, String value) {
        String title = required(member, value, 100);
        if (UNPRINTABLE.matcher(title).find()) {
            throw new DomainException(member + " holds a character that cannot be printed");
        }
        return title;
    }

    /** Absent and blank are the same. */
    public static Optional<String> optional(String member, Optional<String> value, int longest) {
        return value.map(String::strip)
                .filter(trimmed -> !trimmed.isEmpty())
                .map(trimmed -> checked(member, trimmed, longest));
    }

    /** @throws DomainException when it is no address that a mail server could route */
    public static Optional<String> email(String member, Optional<String> value) {
        Optional<String> email = optional(member, value, LONGEST_EMAIL);
        if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
            throw new DomainException(member + " is not an e-mail address");
        }
        return email;
    }

    /** Whether it is an address that a mail server could route. */
    public static boolean isEmail(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= LONGEST_EMAIL && EMAIL.matcher(trimmed).matches();
    }

    /** The beginning of a text, as long as may be kept; a character of two {@code char}s stays whole. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean isWithinCharacter =
                longest > 0 && Character.isSurrogatePair(text.charAt(longest - 1), text.charAt(longest));
        return text.substring(0, isWithinCharacter ? longest - 1 : longest);
    }

    /** Whether it holds half of a character outside the Basic Multilingual Plane, which no encoding can write. */
    public static boolean holdsLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                return true;
            }
            i++;
        }
        return false;
    }

    private static String checked(String member, String trimmed, int longest) {
        if (trimmed.codePointCount(0, trimmed.length()) > longest) {
            throw new DomainException(member + " is longer than " + longest + " characters");
        }
        if (holdsControlCharacter(trimmed)) {
            throw new DomainException(member + " holds a control character");
        }
        return trimmed;
    }

    private static boolean holdsControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return false;
    }
}
