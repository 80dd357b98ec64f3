package ictb.voice.answering;

import java.util.Optional;

/** One call that is listened to: first for who answers, then, asked again, for the end of a machine's greeting. */
final class Listening {

    private static final int FRAME_BYTES = 2 * SoundSorter.FRAME_SAMPLES;

    private final SoundSorter sorter = new SoundSorter();
    private final Greeting greeting = new Greeting();
    private final short[] frame = new short[SoundSorter.FRAME_SAMPLES];
    private int frameBytes;
    private Verdict verdict;

    /** Of 16 bits, the low byte first. */
    void hear(byte sound) {
        int sample = frameBytes / 2;
        frame[sample] = (short) (frameBytes % 2 == 0 ? sound & 0xFF : frame[sample] | sound << 8);
        frameBytes++;
        if (frameBytes == FRAME_BYTES) {
            frameBytes = 0;
            hear(sorter.sort(frame));
        }
    }

    /** Lines that fall silent may send nothing. */
    void hearNothing() {
        hear(Sound.SILENCE);
    }

    private void hear(Sound sound) {
        greeting.add(sound);
        if (verdict == null) {
            verdict = AnswerPolicy.verdict(greeting).orElse(null);
        }
    }

    /** What has been heard so far, in milliseconds. */
    int elapsed() {
        return greeting.elapsed();
    }

    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    boolean isGreetingOver() {
        return AnswerPolicy.isOver(greeting);
    }
}
