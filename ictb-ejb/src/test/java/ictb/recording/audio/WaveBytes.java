package ictb.recording.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntToDoubleFunction;

/** WAV files for tests, put together chunk by chunk, so that each of them can lie. */
final class WaveBytes {
    static final int PCM = 1;
    static final int FLOAT = 3;
    static final int A_LAW = 6;
    static final int MU_LAW = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private WaveBytes() {
        text("RIFF").number(4, 0).text("WAVE");
    }

    static WaveBytes wave() {
        return new WaveBytes();
    }

    /** A file as most programs write it. */
    static byte[] of(int tag, int channels, int rate, int bits, byte[] audio) {
        return wave().format(tag, channels, rate, bits).chunk("data", audio).bytes();
    }

    /** One second's worth of a function of the frame number, full scale -1 to 1, in 16 bits. */
    static byte[] pcm16(int frames, IntToDoubleFunction signal) {
        ByteBuffer audio = ByteBuffer.allocate(frames * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            audio.putShort((short) Math.round(signal.applyAsDouble(i) * Short.MAX_VALUE));
        }
        return audio.array();
    }

    static byte[] samples16(int... samples) {
        ByteBuffer audio = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            audio.putShort((short) sample);
        }
        return audio.array();
    }

    WaveBytes format(int tag, int channels, long rate, int bits) {
        return format(tag, channels, rate, bits, channels * (bits / 8));
    }

    WaveBytes format(int tag, int channels, long rate, int bits, int blockAlign) {
        return text("fmt ").number(4, 16).plainFormat(tag, channels, rate, bits, blockAlign);
    }

    WaveBytes extensibleFormat(int tag, int channels, int rate, int bits, String subFormatTail) {
        text("fmt ").number(4, 40).plainFormat(0xFFFE, channels, rate, bits, channels * bits / 8);
        number(2, 22).number(2, bits).number(4, channels == 1 ? 4 : 3).number(2, tag);
        bytes.writeBytes(HexFormat.of().parseHex(subFormatTail));
        return this;
    }

    WaveBytes chunk(String id, byte[] content) {
        return chunk(id, content.length, content);
    }

    /** A chunk that may claim another size than it has; padded to an even one. */
    WaveBytes chunk(String id, long claimed, byte[] content) {
        text(id).number(4, claimed);
        bytes.writeBytes(content);
        return number(content.length % 2, 0);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private WaveBytes plainFormat(int tag, int channels, long rate, int bits, int blockAlign) {
        return number(2, tag)
                .number(2, channels)
                .number(4, rate)
                .number(4, rate * blockAlign)
                .number(2, blockAlign)
                .number(2, bits);
    }

    private WaveBytes text(String id) {
        bytes.writeBytes(id.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private WaveBytes number(int size, long value) {
        for (int i = 0; i < size; i++) {
            bytes.write((int) (value >>> 8 * i));
        }
        return this;
    }
}
