package ictb.launcher.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The guide's {@code texi.wav}, made here: four tones in three seconds, 16 kHz, mono, 16 bit. */
final class Texi {
    static final String FILE_NAME = "texi.wav";

    private static final int RATE = 16_000;
    private static final int SAMPLES_PER_TONE = RATE * 3 / 4;
    private static final int HEADER_BYTES = 44;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final double LOUDNESS = 9_000;
    private static final double[] HERTZ = {523.25, 659.25, 783.99, 1046.5};

    private Texi() {}

    static byte[] wav() {
        int bytes = HERTZ.length * SAMPLES_PER_TONE * BYTES_PER_SAMPLE;
        ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF"))
                .putInt(HEADER_BYTES - 8 + bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * BYTES_PER_SAMPLE);
        wav.putShort((short) BYTES_PER_SAMPLE)
                .putShort((short) 16)
                .put(ascii("data"))
                .putInt(bytes);
        for (double hertz : HERTZ) {
            for (int i = 0; i < SAMPLES_PER_TONE; i++) {
                wav.putShort((short) (LOUDNESS * fade(i) * Math.sin(2 * Math.PI * hertz * i / RATE)));
            }
        }
        return wav.array();
    }

    /** Each tone dies away, so that the next begins without a click. */
    private static double fade(int sample) {
        return 1 - (double) sample / SAMPLES_PER_TONE;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
