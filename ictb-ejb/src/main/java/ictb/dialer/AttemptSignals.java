package ictb.dialer;

/** Where channels report to; only enqueues. */
public interface AttemptSignals {

    void report(AttemptSignal signal);

    /**
     * From there can be sent again, and there can be asked for evidence: after the start, after a connection was lost. What was
     * open before is reconciled first.
     */
    void transmitterUp(Origin origin);

    /** How it took a call that was handed to it. */
    void took(Origin origin, OriginHealth.Heard heard);
}
