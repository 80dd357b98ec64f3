package ictb.ra;

/** What became of an Originate action; not what became of the call. */
public enum Submission {
    /** Asterisk has queued the call; its channel, or an {@link CallSignal.OriginateFailed}, follows. */
    ACCEPTED,
    /** Asterisk refused the action; no call was placed. */
    REFUSED,
    /** The session fell silent after bytes may have left; only evidence can tell whether a call was placed. */
    IN_DOUBT
}
