package ictb.dialer;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A channel that can send: the dialer's port. Its promise: a transmission whose {@link #transmit} was begun is sent at most
 * once, and {@link #reconcile} tells the truth or says that it is in doubt.
 */
public interface Transmitter {

    /** What a trunk names to use it: {@code asterisk}, {@code sandbox}. */
    String technology();

    /** Why nothing can be sent at the moment, as a sentence; empty when it can. */
    Optional<String> obstacle();

    /**
     * Where the evidence stands now, up to 255 characters; stored with the attempts that are claimed next and handed back
     * to {@link #reconcile}.
     *
     * @throws TransmitterUnavailable when it cannot be told: then nothing may be claimed
     */
    String evidenceMark() throws TransmitterUnavailable;

    /**
     * Sends, without waiting for the end. Never throws: what could not be sent is reported to {@link AttemptSignals} as
     * unsent where that is proven, and left open where it is not. Nothing is sent after its {@link
     * Transmission#sendBefore()}.
     */
    void transmit(Collection<Transmission> transmissions);

    /**
     * Asks the evidence about attempts and reports a signal for each on which it has a word: ended, live, unsent where that
     * is proven, in doubt where it never can be. One on which the evidence may still speak gets no signal.
     *
     * @return ids of the attempts on which it had a word
     * @throws TransmitterUnavailable when the evidence cannot be asked now; nothing was reported then
     */
    Set<String> reconcile(Collection<OpenAttempt> attempts) throws TransmitterUnavailable;
}
