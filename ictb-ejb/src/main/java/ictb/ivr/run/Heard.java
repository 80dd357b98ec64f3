package ictb.ivr.run;

import java.time.Duration;
import java.util.Optional;

/** What came of an {@link Effect}. */
public sealed interface Heard {

    /** It was done. */
    record Done() implements Heard {}

    /** @param key 0 to 9, * or #; empty where none came in time */
    record Key(Optional<Character> key) implements Heard {}

    /** @param digits what was entered; empty where nothing was */
    record Digits(String digits) implements Heard {}

    /** @param file by which the recording is kept; empty where nothing could be recorded */
    record Recorded(Optional<String> file, Duration length) implements Heard {}

    record Transferred(TransferEnd end) implements Heard {}

    /** The call is over, whoever ended it. */
    record Gone() implements Heard {}
}
