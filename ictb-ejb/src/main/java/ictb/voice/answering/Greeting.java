package ictb.voice.answering;

/**
 * What has been heard of whoever answered, in milliseconds since the answer. Bursts shorter than a syllable are not speech.
 */
final class Greeting {

    private static final int SHORTEST_SPEECH = 60;

    private int elapsed;
    private int run;
    private int began = -1;
    private int speechEnded;
    private int longestTone;
    private int toneRun;
    private int toneEnded = -1;

    void add(Sound sound) {
        elapsed += SoundSorter.FRAME_MILLIS;
        toneRun = sound == Sound.TONE ? toneRun + SoundSorter.FRAME_MILLIS : 0;
        run = sound == Sound.SILENCE ? 0 : run + SoundSorter.FRAME_MILLIS;
        if (toneRun > 0) {
            longestTone = Math.max(longestTone, toneRun);
            toneEnded = elapsed;
        }
        if (run >= SHORTEST_SPEECH) {
            speak();
        }
    }

    private void speak() {
        if (began < 0) {
            began = elapsed - run;
        }
        speechEnded = elapsed;
    }

    int elapsed() {
        return elapsed;
    }

    boolean hasBegun() {
        return began >= 0;
    }

    /** From the first word to the end of the last, pauses included. */
    int length() {
        return hasBegun() ? speechEnded - began : 0;
    }

    /** Since the last sound; since the answer where there was none. */
    int quiet() {
        return elapsed - speechEnded;
    }

    /** The longest tone that was heard. */
    int tone() {
        return longestTone;
    }

    /** Whether the last that was heard was a tone. */
    boolean endsWithTone() {
        return toneEnded > 0 && speechEnded - toneEnded < SHORTEST_SPEECH;
    }
}
