package ictb.voice.access;

import java.util.Optional;

/** What came of an {@link AccessEffect}. */
public sealed interface AccessHeard {

    /** It was said. */
    record Done() implements AccessHeard {}

    /** @param key 0 to 9, * or #; empty where none came in time */
    record Key(Optional<Character> key) implements AccessHeard {}

    /** @param digits perhaps a PIN; empty where nothing was entered */
    record Digits(String digits) implements AccessHeard {

        @Override
        public String toString() {
            return "Digits[" + digits.length() + "]";
        }
    }

    /** @param isRight false also for who may not try any more */
    record Proved(boolean isRight) implements AccessHeard {}

    /** @param file by which it is kept for this call; empty where nothing could be recorded */
    record Recorded(Optional<String> file) implements AccessHeard {}

    /**
     * @param id that the act answered, if any
     * @param refusal empty where it was done; 1 = the user is told why by every other door, 2 = it has failed
     */
    record Acted(Optional<Long> id, Optional<Integer> refusal) implements AccessHeard {}

    /** The call is over, whoever ended it. */
    record Gone() implements AccessHeard {}
}
