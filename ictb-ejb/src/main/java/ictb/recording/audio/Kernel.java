package ictb.recording.audio;

/**
 * The low-pass filter between a WAV file's rate and the telephone's 8 kHz: an ideal low-pass under a Kaiser window
 * (Kaiser and Schafer 1980), cut into phases, one for every place that an output sample takes between two input samples.
 *
 * <p>Flat up to 3.4 kHz, where telephony's band ends, and 80 dB down from 4 kHz on, so that nothing folds back. All usual
 * rates need few phases (44.1 kHz: 80) and get them exactly. An odd rate such as 11,127 Hz would need thousands: it gets
 * as many as keep the table below 2.2 MB and takes the one before, which is at most {@value #PHASE_NANOS} ns early; that
 * jitter lies 80 dB below a tone of 3.4 kHz.
 */
final class Kernel {
    private static final double PASS_HZ = 3_400;
    private static final double STOP_HZ = 4_000;
    private static final double ATTENUATION_DB = 80;
    private static final double CUT_OFF_HZ = (PASS_HZ + STOP_HZ) / 2;
    private static final double BETA = 0.1102 * (ATTENUATION_DB - 8.7);
    /** Half the length of the filter, from Kaiser's formula for the order. */
    private static final double HALF_SECONDS = (ATTENUATION_DB - 7.95) / (14.36 * (STOP_HZ - PASS_HZ)) / 2;

    private static final double BESSEL_OF_BETA = bessel(BETA);
    private static final int PHASE_NANOS = 16;

    private final int up;
    private final int down;
    private final int half;
    private final int phases;
    private final float[] weights;

    private Kernel(int rate, int half, int phases, float[] weights) {
        int common = greatestCommonDivisor(rate, Telephony.RATE);
        this.up = Telephony.RATE / common;
        this.down = rate / common;
        this.half = half;
        this.phases = phases;
        this.weights = weights;
    }

    /** The filter from this rate, in Hz, at least 8,000. At 8,000 there is nothing to remove: samples pass unchanged. */
    static Kernel from(int rate) {
        if (rate == Telephony.RATE) {
            return new Kernel(rate, 1, 1, new float[] {1, 0});
        }
        int half = (int) Math.ceil(HALF_SECONDS * rate);
        int exact = Telephony.RATE / greatestCommonDivisor(rate, Telephony.RATE);
        int phases = Math.min(exact, 1_000_000_000 / PHASE_NANOS / rate);
        float[] weights = new float[phases * 2 * half];
        for (int phase = 0; phase < phases; phase++) {
            design(weights, phase * 2 * half, half, (double) phase / phases, rate);
        }
        return new Kernel(rate, half, phases, weights);
    }

    /** Output samples for every {@link #down()} input samples. */
    int up() {
        return up;
    }

    int down() {
        return down;
    }

    /** Input samples that one output sample is made of; half of them lie after it. */
    int taps() {
        return 2 * half;
    }

    /** Into how many places, each with weights of its own, the time between two input samples is divided. */
    int phases() {
        return phases;
    }

    /** The sum of the samples from a place on, weighted for a phase from 0 to {@link #phases()} - 1. */
    float weigh(float[] samples, int from, int phase) {
        int row = phase * taps();
        float even = 0;
        float odd = 0;
        // Two sums: the processor need not wait for one addition before it begins the next.
        for (int i = 0; i < taps(); i += 2) {
            even += samples[from + i] * weights[row + i];
            odd += samples[from + i + 1] * weights[row + i + 1];
        }
        return even + odd;
    }

    private static void design(float[] weights, int row, int half, double fraction, int rate) {
        for (int i = 0; i < 2 * half; i++) {
            double seconds = (fraction + half - 1 - i) / rate;
            double ideal = 2 * CUT_OFF_HZ / rate * sinc(2 * CUT_OFF_HZ * seconds);
            weights[row + i] = (float) (ideal * window(seconds / HALF_SECONDS));
        }
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** The Kaiser window from -1 to 1. */
    private static double window(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / BESSEL_OF_BETA;
    }

    /** The modified Bessel function of the first kind and order 0, by its power series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
