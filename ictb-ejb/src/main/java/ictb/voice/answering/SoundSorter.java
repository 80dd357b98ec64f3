package ictb.voice.answering;

/**
 * Tells speech and tones from the noise of one call, frame by frame: 8,000 samples a second of 16 bits. How loud the noise
 * is, it learns from the quietest frame of the last second or two.
 */
final class SoundSorter {

    static final int FRAME_MILLIS = 20;
    static final int FRAME_SAMPLES = 160;

    private static final double RATE = 8_000;

    /** Mean of the absolute samples; what is quieter is silence on every line. */
    private static final double QUIETEST_SPEECH = 160;

    private static final double SPEECH_ABOVE_NOISE = 2.4;
    private static final double LOUDEST_NOISE = 600;
    private static final int FRAMES_OF_A_SECOND = 1_000 / FRAME_MILLIS;

    /** Of a frame's power, what one sinusoid may leave unexplained. */
    private static final double MOST_BESIDE_A_TONE = 0.03;

    /** Of a frame's power, what one sinusoid has at least. */
    private static final double LEAST_OF_A_TONE = 0.85;

    /** Hums and voices may be as pure below. */
    private static final double LOWEST_TONE = 380;

    private static final double STEADY_HERTZ = 15;
    private static final int FRAMES_OF_A_TONE = 6;

    private double quietestBefore = LOUDEST_NOISE;
    private double quietest = LOUDEST_NOISE;
    private int frames;
    private double toneHertz;
    private int toneFrames;

    Sound sort(short[] frame) {
        double level = level(frame);
        learn(level);
        if (level <= Math.max(QUIETEST_SPEECH, SPEECH_ABOVE_NOISE * noise())) {
            toneFrames = 0;
            return Sound.SILENCE;
        }
        count(toneOf(frame));
        return toneFrames >= FRAMES_OF_A_TONE ? Sound.TONE : Sound.SPEECH;
    }

    private void learn(double level) {
        if (++frames % FRAMES_OF_A_SECOND == 0) {
            quietestBefore = quietest;
            quietest = LOUDEST_NOISE;
        }
        quietest = Math.min(quietest, level);
    }

    private double noise() {
        return Math.min(quietest, quietestBefore);
    }

    private void count(double hertz) {
        boolean isSteady = hertz > 0 && Math.abs(hertz - toneHertz) <= STEADY_HERTZ;
        toneFrames = hertz == 0 ? 0 : isSteady ? toneFrames + 1 : 1;
        toneHertz = hertz;
    }

    private static double level(short[] frame) {
        long sum = 0;
        for (short sample : frame) {
            sum += Math.abs(sample);
        }
        return (double) sum / frame.length;
    }

    /**
     * The frequency of the sinusoid that a frame is, 0 where it is none: x[n] + x[n-2] = 2 cos(w) x[n-1] holds for each
     * sinusoid of frequency w and for nothing else.
     */
    private static double toneOf(short[] x) {
        double product = 0;
        double middle = 0;
        double outer = 0;
        double power = 0;
        for (int n = 2; n < x.length; n++) {
            double sum = x[n] + x[n - 2];
            product += sum * x[n - 1];
            middle += (double) x[n - 1] * x[n - 1];
            outer += sum * sum;
            power += (double) x[n] * x[n];
        }
        double cosine = product / middle / 2;
        double left = outer - product * product / middle;
        double besideIt = left / ((2 + 4 * cosine * cosine) * power);
        if (besideIt > MOST_BESIDE_A_TONE || Math.abs(cosine) >= 1) {
            return 0;
        }
        double hertz = Math.acos(cosine) * RATE / (2 * Math.PI);
        return hertz >= LOWEST_TONE && shareOf(hertz, x) >= LEAST_OF_A_TONE ? hertz : 0;
    }

    /** How much of a frame's power is of that frequency: voices of low pitch look like one sinusoid to the test before. */
    private static double shareOf(double hertz, short[] x) {
        double cosines = 0;
        double sines = 0;
        double power = 0;
        for (int n = 0; n < x.length; n++) {
            double angle = 2 * Math.PI * hertz * n / RATE;
            cosines += x[n] * Math.cos(angle);
            sines += x[n] * Math.sin(angle);
            power += (double) x[n] * x[n];
        }
        return 2 * (cosines * cosines + sines * sines) / (x.length * power);
    }
}
