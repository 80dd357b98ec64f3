package ictb.ivr.run;

import java.time.Duration;
import java.util.Optional;

/** What is to be done at the telephone now. */
public sealed interface Effect {

    /** To be answered by {@link Heard.Done}. */
    record Utter(Utterance utterance) implements Effect {}

    /**
     * A key ends the prompt; after it, one is waited for. To be answered by {@link Heard.Key}.
     *
     * @param timeout after the prompt's end
     */
    record AskKey(Utterance prompt, Duration timeout) implements Effect {}

    /**
     * To be answered by {@link Heard.Key}.
     *
     * @param keys that cut it short; others are not heard
     */
    record Offer(Utterance utterance, String keys) implements Effect {}

    /** In silence. To be answered by {@link Heard.Key}. */
    record AwaitKey(Duration timeout) implements Effect {}

    /**
     * A digit ends the prompt; {@code #} ends the digits. To be answered by {@link Heard.Digits}.
     *
     * @param most digits
     * @param timeout for each
     */
    record AskDigits(long recordingId, int most, Duration timeout) implements Effect {}

    /**
     * To be answered by {@link Heard.Recorded}.
     *
     * @param recordingId played before
     * @param most how long
     */
    record Listen(Optional<Long> recordingId, Duration most) implements Effect {}

    /** To be answered by {@link Heard.Transferred}; one of both targets is there. */
    record PutThrough(Optional<Long> extensionId, Optional<String> number, Duration ringing) implements Effect {}

    /** The called number goes on the user's do-not-call list, now. To be answered by {@link Heard.Done}. */
    record OptOut() implements Effect {}

    /** The end; nothing answers it. */
    record HangUp() implements Effect {}
}
