package ictb.ra;

/**
 * Hears what happens to calls; implemented by a message-driven bean. Signals of one Asterisk arrive one after the other
 * in Asterisk's order. A listener only enqueues: while it works, the next signal waits.
 */
public interface CallListener {

    void onSignal(CallSignal signal);
}
