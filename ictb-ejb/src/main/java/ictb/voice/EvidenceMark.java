package ictb.voice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an attempt remembers of Asterisk's evidence.
 *
 * @param position where the evidence ended before the attempt was claimed, in bytes
 * @param bootId which Asterisk process it was to be sent to
 */
record EvidenceMark(long position, String bootId) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})\\|(.{1,200})");

    /** As it is kept in the database. */
    String text() {
        return position + "|" + bootId;
    }

    /** Empty where the text is nobody's: written by another version, or by hand. */
    static Optional<EvidenceMark> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new EvidenceMark(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
