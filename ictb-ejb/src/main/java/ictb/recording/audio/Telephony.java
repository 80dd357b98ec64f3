package ictb.recording.audio;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Turns WAV files into what the telephone network carries.
 *
 * <p>In: RIFF/WAVE with PCM of 8, 16, 24 or 32 bits, IEEE float of 32 bits, A-law or µ-law (ITU-T G.711), with the
 * plain or the extensible header, mono or stereo, 8,000 to 192,000 Hz. Out: WAV, PCM, 8,000 Hz, mono, 16 bits.
 *
 * <p>Stereo is mixed down as (left + right) / 2. What the telephone cannot carry is filtered out before the rate is
 * lowered ({@link Kernel}); a file of 8,000 Hz is not filtered. Too loud samples saturate. A data size of 0 or
 * 0xFFFFFFFF (written by programs that could not seek back) means the rest of the file; a file that ends early is
 * accepted up to its last whole frame.
 */
public final class Telephony {

    /** Samples per second of every converted file. */
    public static final int RATE = 8_000;

    /** The longest recording that is accepted unless the caller says otherwise. */
    public static final Duration LONGEST = Duration.ofMinutes(60);

    private Telephony() {}

    /**
     * Converts a recording of at most {@link #LONGEST}.
     *
     * @param wav the uploaded file
     * @param target is written, over what is there; untouched if the upload is refused, incomplete after an
     *     {@code IOException}; its bytes are on the disk when this returns
     * @return how long the converted recording plays; a multiple of 125 µs, never zero
     * @throws UnreadableAudio if the file is not one of the kinds above, has no audio or is too long; found out from its
     *     headers, before any audio is read
     * @throws IOException if a file cannot be read or written
     */
    public static Duration convert(Path wav, Path target) throws UnreadableAudio, IOException {
        return convert(wav, target, LONGEST);
    }

    /**
     * {@link #convert(Path, Path)} with another limit.
     *
     * @param longest at most a day: the sizes in a WAV file's header have 32 bits
     */
    public static Duration convert(Path wav, Path target, Duration longest) throws UnreadableAudio, IOException {
        if (longest.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("A recording lasts a day at most: " + longest);
        }
        if (Files.exists(target) && Files.isSameFile(wav, target)) {
            throw new IllegalArgumentException("A recording is not converted onto itself: " + target);
        }
        try (FileChannel source = FileChannel.open(wav, StandardOpenOption.READ)) {
            WaveFile wave = WaveFile.read(source);
            wave.requireNoLongerThan(longest);
            return convert(new MonoReader(source, wave), wave, target);
        }
    }

    private static Duration convert(MonoReader reader, WaveFile wave, Path target) throws IOException {
        try (TelephoneWave converted = TelephoneWave.create(target, wave.framesAt(RATE))) {
            Resampler resampler = new Resampler(Kernel.from(wave.format().rate()), MonoReader.BLOCK, converted::write);
            float[] block = new float[MonoReader.BLOCK];
            for (int count = reader.read(block); count > 0; count = reader.read(block)) {
                resampler.push(block, count);
            }
            resampler.finish();
            return converted.finish();
        }
    }
}
