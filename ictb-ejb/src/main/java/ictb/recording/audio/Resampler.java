package ictb.recording.audio;

import java.io.IOException;

/**
 * Filters a stream of samples and changes its rate to the telephone's, holding no more of it than the filter is long
 * and a block. The first output sample lies on the first input sample: the filter's delay does not show.
 */
final class Resampler {
    private final Kernel kernel;
    private final Sink sink;
    private final float[] window;
    /** Samples in the window. */
    private int filled;
    /** Where in the window the filter stands for the next output sample. */
    private int from;
    /** How far the next output sample lies behind an input sample, in parts of which {@code up} make one. */
    private long behind;

    /** @param block most samples that are pushed at once */
    Resampler(Kernel kernel, int block, Sink sink) {
        this.kernel = kernel;
        this.sink = sink;
        int most = Math.max(block, silenceAfter());
        this.window = new float[kernel.taps() + most];
        // Silence before the beginning, so that the filter's centre stands on the first sample.
        this.filled = kernel.taps() / 2 - 1;
    }

    void push(float[] samples, int count) throws IOException {
        System.arraycopy(window, from, window, 0, filled - from);
        filled -= from;
        from = 0;
        System.arraycopy(samples, 0, window, filled, count);
        filled += count;
        drain();
    }

    /** Writes what is still in the filter. */
    void finish() throws IOException {
        push(new float[silenceAfter()], silenceAfter());
    }

    private int silenceAfter() {
        return kernel.taps() / 2;
    }

    private void drain() throws IOException {
        while (from + kernel.taps() <= filled) {
            int phase = (int) (behind * kernel.phases() / kernel.up());
            sink.write(kernel.weigh(window, from, phase));
            behind += kernel.down();
            from += (int) (behind / kernel.up());
            behind %= kernel.up();
        }
    }

    /** Takes the output, sample by sample. */
    interface Sink {
        void write(float sample) throws IOException;
    }
}
