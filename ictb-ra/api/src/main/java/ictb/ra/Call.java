package ictb.ra;

import java.time.Duration;
import java.util.Optional;

/** A call whose script runs here: answered, unless somebody called in. Used by one thread. Every method waits until what it does is done. */
public interface Call {

    /** The ChannelId by which it was placed; of an incoming call the Uniqueid that Asterisk gave it. */
    String channelId();

    /** Who called in; empty where the call was placed by us. */
    Optional<Incoming> incoming();

    /**
     * Answers an incoming call. Until then only {@link #dial} and {@link #set} make sense.
     *
     * @throws CallEnded when the caller has left before
     */
    void answer() throws CallEnded;

    /**
     * Says it to its end, whatever is pressed.
     *
     * @throws CallEnded when the call ended before or meanwhile
     */
    void play(Prompt prompt) throws CallEnded;

    /**
     * Says it until one of these keys is pressed.
     *
     * @param keys 0 to 9, * and #; others are not heard
     * @return empty where none was pressed
     * @throws CallEnded when the call ended before or meanwhile
     */
    Optional<Character> play(Prompt prompt, String keys) throws CallEnded;

    /**
     * Waits for a key in silence.
     *
     * @return 0 to 9, * or #; empty where none came in time
     * @throws CallEnded when the call ended before or meanwhile
     */
    Optional<Character> awaitKey(Duration timeout) throws CallEnded;

    /**
     * Says it until a key is pressed, and waits for one after its end.
     *
     * @param timeout from the prompt's end on
     * @return 0 to 9, * or #; empty where none came in time
     * @throws CallEnded when the call ended before or meanwhile
     */
    Optional<Character> readKey(Prompt prompt, Duration timeout) throws CallEnded;

    /**
     * Plays a recording until a key is pressed, and reads keys until there are enough, # is pressed or none comes any more.
     *
     * @param timeout for each, from the prompt's end on
     * @return 0 to 9 and *, without the #; an empty text where none came
     * @throws CallEnded when the call ended before or meanwhile
     */
    String readDigits(Prompt.Recording prompt, int most, Duration timeout) throws CallEnded;

    /**
     * Records after a beep, until a key is pressed, it is silent, the time is up or the call ends.
     *
     * @param path absolute, as Asterisk sees it, without extension; the file is called {@code .wav}
     * @return how long the recording is, also where the call ended in it; zero where nothing was kept
     * @throws CallEnded when the call ended before
     */
    Duration record(String path, Duration most, Duration silence) throws CallEnded;

    /**
     * Rings somebody and lets both talk, until the other hangs up.
     *
     * @throws CallEnded when the caller left before there was an answer, or what came of it cannot be told any more
     */
    Dialled dial(Dialling dialling) throws CallEnded;

    /**
     * From now on, until something else is said, Asterisk takes these keys for "do not call me again" and keeps that one of them was
     * pressed, whatever becomes of this process. Before it is said for the first time, it is the key of the call's placement.
     *
     * @param keys 0 to 9, * and #; an empty text: none
     * @return whether one of those that were said before was pressed since
     * @throws CallEnded when Asterisk is gone
     */
    boolean optOutBy(String keys) throws CallEnded;

    /**
     * Sets a variable of the channel, for the dialplan and its hang-up handler; also where the caller has just hung up.
     *
     * @throws CallEnded when Asterisk is gone
     */
    void set(String variable, String value) throws CallEnded;
}
