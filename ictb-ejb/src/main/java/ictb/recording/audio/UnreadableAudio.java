package ictb.recording.audio;

import java.util.Locale;

/**
 * An upload that cannot become a recording. The message is one sentence for the user, without a final full stop; bytes
 * of the file appear in it only as printable ASCII or hexadecimal digits. Checked, so that the caller decides what kind
 * of refusal it is.
 */
public final class UnreadableAudio extends Exception {
    private static final long serialVersionUID = 1L;

    private UnreadableAudio(String sentence) {
        super(sentence);
    }

    static UnreadableAudio because(String pattern, Object... arguments) {
        return new UnreadableAudio(String.format(Locale.ROOT, pattern, arguments));
    }
}
