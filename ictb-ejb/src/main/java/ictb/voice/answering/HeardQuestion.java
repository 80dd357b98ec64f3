package ictb.voice.answering;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asterisk asks by FastAGI what was heard of a call. {@code AMDSTATUS} and {@code AMDCAUSE} are set, one after the other; of a
 * call that was not heard nothing is set.
 */
final class HeardQuestion {

    private static final Pattern CALL_ID = Pattern.compile("(?m)^agi_uniqueid: ([0-9a-f]{32})$");
    private static final String END_OF_QUESTION = "\n\n";

    private final Listenings listenings;
    private Optional<Verdict> verdict = Optional.empty();
    private int answers;
    private boolean isAnswered;

    HeardQuestion(Listenings listenings) {
        this.listenings = listenings;
    }

    /** @return what is to be sent now */
    Optional<ByteBuffer> read(ByteBuffer in) {
        String text = StandardCharsets.ISO_8859_1.decode(in.duplicate()).toString();
        if (!text.endsWith(answers == 0 ? END_OF_QUESTION : "\n")) {
            return Optional.empty();
        }
        in.position(in.limit());
        if (answers == 0) {
            Matcher callId = CALL_ID.matcher(text);
            verdict = callId.find() ? listenings.find(callId.group(1)).flatMap(Listening::verdict) : Optional.empty();
        }
        return next();
    }

    private Optional<ByteBuffer> next() {
        answers++;
        isAnswered = verdict.isEmpty() || answers > 2;
        return isAnswered ? Optional.empty() : verdict.map(heard -> command(answers, heard));
    }

    private static ByteBuffer command(int which, Verdict heard) {
        String assignment =
                which == 1 ? "AMDSTATUS \"" + heard.answerer() + "\"" : "AMDCAUSE \"" + heard.cause() + "\"";
        return ByteBuffer.wrap(("SET VARIABLE " + assignment + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    boolean isAnswered() {
        return isAnswered;
    }
}
