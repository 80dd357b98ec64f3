package ictb.dialer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Carries what channels deliver: the dialer's port. Its promise: a transmission whose {@link #transmit} was begun is sent at most
 * once, and {@link #reconcile} tells the truth or says that it is in doubt.
 */
public interface Transmitter {

    /** What a trunk names to use it: {@code asterisk}, {@code sandbox}. */
    String technology();

    /** Whether it can carry what this channel delivers. */
    boolean carries(String channel);

    /** From where it sends, as far as is known, in the order of the configuration. */
    List<Origin> origins();

    /** Why it is not known of all from where it sends, as a sentence; empty when {@link #origins} is complete. */
    Optional<String> unknown();

    /** Whose the attempts are that bear this name; empty = of none that is known. */
    Optional<Origin> origin(String name);

    /** Why nothing can be sent from there at the moment, as a sentence; empty when it can. */
    Optional<String> obstacle(Origin origin);

    /** How many calls at the same time go from there, of all nodes. */
    int channels(Origin origin);

    /** How many calls a second go from there, of all nodes. */
    int callsPerSecond(Origin origin);

    /**
     * Where the evidence stands now, up to 255 characters; stored with the attempts that are claimed next and handed back
     * to {@link #reconcile}.
     *
     * @throws TransmitterUnavailable when it cannot be told: then nothing may be claimed
     */
    String evidenceMark(Origin origin) throws TransmitterUnavailable;

    /**
     * Sends, without waiting for the end. Never throws: what could not be sent is reported to {@link AttemptSignals} as
     * unsent where that is proven, and left open where it is not. Nothing is sent after its {@link
     * Transmission#sendBefore()}.
     */
    void transmit(Origin origin, Collection<Transmission> transmissions);

    /**
     * Asks the evidence about attempts that went from there and reports a signal for each on which it has a word: ended, live,
     * unsent where that is proven, in doubt where it never can be. One on which the evidence may still speak gets no signal.
     *
     * @return ids of the attempts on which it had a word
     * @throws TransmitterUnavailable when the evidence cannot be asked now; nothing was reported then
     */
    Set<String> reconcile(Origin origin, Collection<OpenAttempt> attempts) throws TransmitterUnavailable;
}
