package ictb.dialer;

/** Where channels report to; only enqueues. */
public interface AttemptSignals {

    void report(AttemptSignal signal);

    /**
     * A transmitter can send again and can be asked for evidence: after the start, after its connection was lost. What was
     * open before is reconciled first.
     */
    void transmitterUp(String technology);
}
