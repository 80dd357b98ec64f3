package ictb.it.answering;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Sound as the synthesiser makes it, in 16 bits. */
record Samples(double[] values) {

    static final int RATE = 22_050;

    private static final int HEADER = 44;
    private static final double QUIET = 200;
    private static final double TONE_LOUDNESS = 5_000;

    static Samples silence(double seconds) {
        return new Samples(new double[(int) (seconds * RATE)]);
    }

    static Samples tone(double hertz, double seconds) {
        double[] values = new double[(int) (seconds * RATE)];
        Arrays.setAll(values, i -> TONE_LOUDNESS * Math.sin(2 * Math.PI * hertz * i / RATE));
        return new Samples(values);
    }

    static Samples joined(List<Samples> parts) {
        return new Samples(parts.stream()
                .flatMapToDouble(part -> Arrays.stream(part.values))
                .toArray());
    }

    Samples and(Samples other) {
        return joined(List.of(this, other));
    }

    /** Without the silence before and after. */
    Samples trimmed() {
        int from = 0;
        int to = values.length;
        while (from < to && Math.abs(values[from]) < QUIET) {
            from++;
        }
        while (to > from && Math.abs(values[to - 1]) < QUIET) {
            to--;
        }
        return new Samples(Arrays.copyOfRange(values, from, to));
    }

    /** @param loudness root mean square */
    Samples atLoudness(double loudness) {
        double square =
                Arrays.stream(values).map(value -> value * value).average().orElse(1);
        double factor = loudness / Math.sqrt(square);
        return new Samples(Arrays.stream(values).map(value -> value * factor).toArray());
    }

    /** Noise that swells and falls a little, less at high frequencies, as traffic is. */
    Samples withNoise(int loudness, Random random) {
        double[] noise = new double[values.length];
        double last = 0;
        for (int i = 0; i < noise.length; i++) {
            last = 0.7 * last + random.nextGaussian();
            noise[i] = last * (1 + 0.25 * Math.sin(2 * Math.PI * 0.4 * i / RATE));
        }
        Samples even = new Samples(noise).atLoudness(loudness);
        double[] both = new double[values.length];
        Arrays.setAll(both, i -> values[i] + even.values[i]);
        return new Samples(both);
    }

    /** A WAV file of 16 bits, mono. */
    byte[] wave() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + 2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + 2 * values.length);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * values.length);
        for (double value : values) {
            bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value))));
        }
        return bytes.array();
    }

    /** Of a file as the synthesiser writes it. */
    static Samples ofWave(byte[] wave) {
        ByteBuffer bytes = ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[(wave.length - HEADER) / 2];
        Arrays.setAll(values, i -> bytes.getShort(HEADER + 2 * i));
        return new Samples(values);
    }
}
