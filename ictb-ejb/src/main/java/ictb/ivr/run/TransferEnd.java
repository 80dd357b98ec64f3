package ictb.ivr.run;

/** What came of putting a caller through. */
public enum TransferEnd {
    /** They talked, and the other side has hung up. */
    ANSWERED,
    BUSY,
    NO_ANSWER,
    /** It could not be called: not there, not reachable, not allowed any more. */
    FAILED
}
