package ictb.ra.script;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asterisk's answer to a command: {@code 200 result=49 endpos=8000}, {@code 200 result=12 (timeout)}.
 *
 * @param result a number, or digits; may be empty
 * @param word in the brackets
 * @param samples 8,000 a second; zero where none are told
 */
record AgiReply(String result, Optional<String> word, long samples) {

    /** What is set in the brackets by a called party's far end may hold anything. */
    private static final Pattern REPLY =
            Pattern.compile("200 result=([-0-9*#A-D]*)(?: \\((.*)\\))?(?: endpos=([0-9]{1,18}))?");

    /** @throws IOException when that is no such answer */
    static AgiReply of(String line) throws IOException {
        Matcher matcher = REPLY.matcher(line.stripTrailing());
        if (!matcher.matches()) {
            throw new IOException("Not an answer of AGI: " + line.replaceAll("\\p{Cntrl}", "?"));
        }
        return new AgiReply(
                matcher.group(1),
                Optional.ofNullable(matcher.group(2)),
                Optional.ofNullable(matcher.group(3)).map(Long::valueOf).orElse(0L));
    }

    boolean isFailure() {
        return result.equals("-1");
    }

    /** The key that was pressed, from its code. */
    Optional<Character> key() {
        return result.isEmpty() || result.equals("0")
                ? Optional.empty()
                : Optional.of((char) Integer.parseInt(result)).filter(key -> "0123456789*#".indexOf(key) >= 0);
    }
}
