package ictb.voice.access;

import java.time.Duration;
import java.util.List;

/** What is to be done in a user's call now. */
public sealed interface AccessEffect {

    /** To its end. To be answered by {@link AccessHeard.Done}. */
    record Say(List<Said> said) implements AccessEffect {}

    /**
     * A key ends it; after it, one is waited for. To be answered by {@link AccessHeard.Key}.
     *
     * @param timeout after its end
     */
    record AskKey(List<Said> said, Duration timeout) implements AccessEffect {}

    /**
     * A digit ends the question; {@code #} ends the digits. To be answered by {@link AccessHeard.Digits}.
     *
     * @param before said to its end
     * @param question a sound of Asterisk's own
     */
    record AskDigits(List<Said> before, String question, int most) implements AccessEffect {}

    /** Whether that is this user's PIN. To be answered by {@link AccessHeard.Proved}. */
    record Prove(long usrId, String pin) implements AccessEffect {

        /** Without the PIN. */
        @Override
        public String toString() {
            return "Prove[usrId=" + usrId + "]";
        }
    }

    /** To be answered by {@link AccessHeard.Recorded}. */
    record Listen(List<Said> before, Duration most) implements AccessEffect {}

    /** As a recording of the user's. To be answered by {@link AccessHeard.Acted}. */
    record Keep(String file) implements AccessEffect {}

    /** To be answered by {@link AccessHeard.Acted}. */
    record Start(long campaignId) implements AccessEffect {}

    /** To be answered by {@link AccessHeard.Acted}. */
    record Stop(long campaignId) implements AccessEffect {}

    /** The end; nothing answers it. */
    record HangUp() implements AccessEffect {}
}
