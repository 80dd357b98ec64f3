package ictb.recording.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The converted file while it is written: WAV, PCM, 8,000 Hz, mono, 16 bits. */
final class TelephoneWave implements AutoCloseable {
    private static final int SAMPLE_BYTES = 2;
    private static final int HEADER_BYTES = 44;
    private static final int BUFFER_BYTES = 32_768;
    private static final long NANOS_PER_SAMPLE = 1_000_000_000L / Telephony.RATE;

    private final FileChannel file;
    private final long samples;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long written;

    private TelephoneWave(FileChannel file, long samples) {
        this.file = file;
        this.samples = samples;
    }

    /** @param samples how many will be written; at most a day's */
    static TelephoneWave create(Path path, long samples) throws IOException {
        TelephoneWave wave = new TelephoneWave(
                FileChannel.open(
                        path,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING),
                samples);
        wave.header(Math.toIntExact(samples * SAMPLE_BYTES));
        return wave;
    }

    /** Writes one sample of full scale -1 to 1; what is louder saturates. */
    void write(float sample) throws IOException {
        if (bytes.remaining() < SAMPLE_BYTES) {
            flush();
        }
        int value = Math.round(sample * 0x1p15f);
        bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, value)));
        written++;
    }

    /** Brings everything to the disk and tells how long it plays. */
    Duration finish() throws IOException {
        if (written != samples) {
            throw new IllegalStateException(written + " samples written, the header says " + samples);
        }
        flush();
        file.force(true);
        return Duration.ofNanos(samples * NANOS_PER_SAMPLE);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void header(int audioBytes) {
        id("RIFF").putInt(HEADER_BYTES - 8 + audioBytes);
        id("WAVE");
        id("fmt ").putInt(16);
        bytes.putShort((short) 1).putShort((short) 1);
        bytes.putInt(Telephony.RATE).putInt(Telephony.RATE * SAMPLE_BYTES);
        bytes.putShort((short) SAMPLE_BYTES).putShort((short) (8 * SAMPLE_BYTES));
        id("data").putInt(audioBytes);
    }

    private ByteBuffer id(String id) {
        return bytes.put(id.getBytes(StandardCharsets.US_ASCII));
    }

    private void flush() throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        bytes.clear();
    }
}
