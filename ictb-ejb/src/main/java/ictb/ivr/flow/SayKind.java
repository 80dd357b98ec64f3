package ictb.ivr.flow;

/** How a value is spoken. */
public enum SayKind {
    /** Digit by digit. */
    DIGITS,
    /** As one number. */
    NUMBER,
    DATE,
    TIME,
    /** Letter by letter. */
    CHARACTERS
}
