package ictb.ivr.run;

import java.util.Locale;

/** How a call left a node. */
public enum StepEnd {
    /** It was played or spoken. */
    SAID,
    /** There was nothing of that kind to speak: an unreadable date, an empty field. */
    UNSAID,
    /** A key that leads somewhere. */
    KEY,
    /** A key that leads nowhere. */
    WRONG_KEY,
    /** No key, or no digit, in time. */
    SILENCE,
    /** Digits were entered. */
    DIGITS,
    RECORDED,
    /** Nothing could be recorded. */
    UNRECORDED,
    ANSWERED,
    BUSY,
    NO_ANSWER,
    FAILED,
    /** A condition held. */
    THEN,
    /** A condition did not hold. */
    ELSE,
    OPTED_OUT,
    WENT_ON,
    HUNG_UP,
    /** The call ended in this node, by the caller or because its time was up. */
    GONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
