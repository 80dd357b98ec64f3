package ictb.ra;

/** What came of dialling somebody from within a call. */
public enum DialEnd {
    /** They talked, and it is over. */
    ANSWERED,
    BUSY,
    NO_ANSWER,
    /** It could not be reached. */
    FAILED
}
