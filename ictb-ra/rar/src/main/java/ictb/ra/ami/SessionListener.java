package ictb.ra.ami;

import ictb.ra.CallSignal;

/** Hears what a session hears. Called on the library's reader thread: only enqueue. */
public interface SessionListener {

    /** A signal of one of our channels, in Asterisk's order. */
    void heard(CallSignal signal);

    /**
     * The session is over, once, after it had been logged in.
     *
     * @param reason a sentence without secrets
     */
    void ended(String reason);
}
