package ictb.recording.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.time.Duration;

/**
 * Where the audio of a WAV file lies: the chunks up to the audio, read without believing any size they claim.
 *
 * @param audioAt position of the first frame in the file
 * @param frames whole frames that are really there, at least 1
 */
record WaveFile(WaveFormat format, long audioAt, long frames) {
    /** Real files have a dozen; a gigabyte of empty chunks would take minutes to walk. */
    private static final int MOST_CHUNKS = 1_000;

    private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;

    static WaveFile read(FileChannel file) throws IOException, UnreadableAudio {
        FileStart.requireWave(bytes(file, 0, FileStart.BYTES));
        ByteBuffer format = ByteBuffer.allocate(0);
        long at = FileStart.BYTES;
        for (int count = 0; count < MOST_CHUNKS; count++) {
            Chunk chunk = chunk(file, at);
            if (chunk.id.equals("data")) {
                return audio(file, chunk, WaveFormat.of(format));
            }
            if (chunk.id.equals("fmt ")) {
                format = bytes(file, chunk.at, (int) Math.min(chunk.size, WaveFormat.MOST_BYTES));
            }
            at = chunk.next();
        }
        throw UnreadableAudio.because("The WAV file has more than %,d chunks before its audio", MOST_CHUNKS);
    }

    Duration length() {
        return Duration.ofSeconds(frames / format.rate(), frames % format.rate() * 1_000_000_000L / format.rate());
    }

    void requireNoLongerThan(Duration longest) throws UnreadableAudio {
        if (length().compareTo(longest) > 0) {
            throw UnreadableAudio.because(
                    "The recording is too long: it lasts %s, at most %s is allowed", clock(length()), clock(longest));
        }
    }

    /** How many frames the audio has at another rate; what is begun counts. */
    long framesAt(int rate) {
        return (frames * rate + format.rate() - 1) / format.rate();
    }

    private static WaveFile audio(FileChannel file, Chunk chunk, WaveFormat format)
            throws IOException, UnreadableAudio {
        long there = file.size() - chunk.at;
        boolean streamed = chunk.size == 0 || chunk.size == UNKNOWN_SIZE;
        long frames = (streamed ? there : Math.min(chunk.size, there)) / format.frameBytes();
        if (frames == 0) {
            throw UnreadableAudio.because("The WAV file has no audio");
        }
        return new WaveFile(format, chunk.at, frames);
    }

    private static Chunk chunk(FileChannel file, long at) throws IOException, UnreadableAudio {
        ByteBuffer header = bytes(file, at, Chunk.HEADER);
        if (header.limit() < Chunk.HEADER) {
            throw UnreadableAudio.because("The WAV file has no audio: it ends before its data chunk");
        }
        return new Chunk(FileStart.id(header, 0), header.getInt(4) & 0xFFFF_FFFFL, at + Chunk.HEADER);
    }

    /** Up to so many bytes; fewer where the file ends. */
    private static ByteBuffer bytes(FileChannel file, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) > 0) {
            // A channel may return less than it was asked for.
        }
        return bytes.flip();
    }

    /** Hours, minutes and whole seconds, rounded up: what is just too long must not look allowed. */
    private static String clock(Duration length) {
        Duration whole = length.plusNanos(999_999_999);
        return String.format("%d:%02d:%02d", whole.toHours(), whole.toMinutesPart(), whole.toSecondsPart());
    }

    /** @param at position of its first byte after the header */
    private record Chunk(String id, long size, long at) {
        static final int HEADER = 8;

        /** Chunks begin at even positions; the padding byte does not count as size. */
        long next() {
            return at + size + (size & 1);
        }
    }
}
