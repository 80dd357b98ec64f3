package ictb.recording.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads the audio of a WAV file block by block, as mono samples of full scale -1 to 1. */
final class MonoReader {
    /** Most samples of a block. */
    static final int BLOCK = 4_096;

    private final FileChannel file;
    private final WaveFormat format;
    private final ByteBuffer bytes;
    private long at;
    private long framesLeft;

    MonoReader(FileChannel file, WaveFile wave) {
        this.file = file;
        this.format = wave.format();
        this.bytes = ByteBuffer.allocate(BLOCK * format.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        this.at = wave.audioAt();
        this.framesLeft = wave.frames();
    }

    /**
     * Fills the block with what comes next.
     *
     * @param block of {@link #BLOCK} samples
     * @return how many samples there are, 0 at the end
     * @throws EOFException if the file has become shorter since its headers were read
     */
    int read(float[] block) throws IOException {
        int count = (int) Math.min(BLOCK, framesLeft);
        fill(count * format.frameBytes());
        for (int i = 0; i < count; i++) {
            block[i] = frame();
        }
        framesLeft -= count;
        return count;
    }

    private float frame() {
        float left = format.coding().read(bytes);
        return format.channels() == 1 ? left : (left + format.coding().read(bytes)) / 2;
    }

    private void fill(int count) throws IOException {
        bytes.clear().limit(count);
        while (bytes.hasRemaining()) {
            int read = file.read(bytes, at);
            if (read < 0) {
                throw new EOFException("The WAV file became shorter while it was read");
            }
            at += read;
        }
        bytes.flip();
    }
}
