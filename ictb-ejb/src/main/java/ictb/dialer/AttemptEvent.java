package ictb.dialer;

/** What can happen to an attempt. */
public enum AttemptEvent {
    /** It was seen to be under way after all signals were lost, or for longer than a transmission may take. */
    SEEN_LIVE,
    /** It ended, well or badly. */
    ENDED,
    /** It is proven that nothing was ever sent. */
    PROVEN_UNSENT,
    /** Nobody can tell whether it was sent. */
    IN_DOUBT
}
