package ictb.voice.inbound;

import ictb.ra.DialEnd;
import java.util.Locale;

/** What became of a call that has come in. */
public enum InboundResult {
    /** It was taken, and went to its end: by itself, or because the caller hung up. */
    COMPLETED,
    /** The extension was talked with. */
    ANSWERED,
    BUSY,
    NO_ANSWER,
    /** The extension could not be reached. */
    FAILED,
    /** The caller hung up while it rang. */
    ABANDONED,
    /** The number led nowhere, or the PIN was wrong. */
    REFUSED,
    /** Nobody knows: the application died, or could not write, while it lasted. */
    UNKNOWN;

    /** {@code no-answer}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static InboundResult of(DialEnd end) {
        return valueOf(end.name());
    }

    /** What the caller's telephone is told of a call that nobody took: a cause of Q.850. */
    int cause() {
        return switch (this) {
            case BUSY -> 17;
            case NO_ANSWER -> 19;
            case REFUSED -> 1;
            case FAILED -> 20;
            case COMPLETED, ANSWERED, ABANDONED, UNKNOWN -> 16;
        };
    }
}
