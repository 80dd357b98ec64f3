package ictb.dialer;

/** What a channel tells of an attempt. May come late, twice or never. */
public sealed interface AttemptSignal {

    String attemptId();

    /** It ended. */
    record Ended(String attemptId, Outcome outcome) implements AttemptSignal {}

    /** It is proven that nothing left the house; the contact may be tried again without harm. */
    record Unsent(String attemptId, String reason) implements AttemptSignal {}

    /** It is under way, by evidence. */
    record Live(String attemptId) implements AttemptSignal {}

    /** In the middle of it the called person has asked never to be called again. */
    record OptedOut(String attemptId) implements AttemptSignal {}

    /** The called person has asked for somebody, who is being rung. */
    record Transferring(String attemptId) implements AttemptSignal {}

    /** Nobody can tell whether it was sent. */
    record InDoubt(String attemptId, String reason) implements AttemptSignal {}
}
