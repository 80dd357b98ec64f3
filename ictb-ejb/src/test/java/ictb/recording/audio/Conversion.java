package ictb.recording.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** What became of a file, read back by the JDK's own WAV reader and not by ours. */
record Conversion(Duration length, AudioFormat format, short[] samples, byte[] bytes) {

    static Conversion of(byte[] wav) throws UnreadableAudio, IOException {
        Path folder = Files.createTempDirectory("audio");
        Path upload = folder.resolve("upload.wav");
        Path converted = folder.resolve("converted.wav");
        try {
            Files.write(upload, wav);
            Duration length = Telephony.convert(upload, converted);
            return read(length, Files.readAllBytes(converted));
        } finally {
            Files.deleteIfExists(upload);
            Files.deleteIfExists(converted);
            Files.delete(folder);
        }
    }

    private static Conversion read(Duration length, byte[] bytes) throws IOException {
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes))) {
            byte[] content = audio.readAllBytes();
            short[] samples = new short[content.length / 2];
            ByteBuffer.wrap(content)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return new Conversion(length, audio.getFormat(), samples, bytes);
        } catch (UnsupportedAudioFileException e) {
            throw new AssertionError("The JDK cannot read what was converted", e);
        }
    }

    /** How loud a tone is in decibels of full scale, by one bin of a Fourier transform over the middle half. */
    double decibels(double hertz) {
        int from = samples.length / 4;
        int count = samples.length / 2;
        double cosine = 0;
        double sine = 0;
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * hertz * i / Telephony.RATE;
            cosine += samples[from + i] * Math.cos(angle);
            sine += samples[from + i] * Math.sin(angle);
        }
        return decibelsOf(2 * Math.hypot(cosine, sine) / count);
    }

    /** How loud everything together is in the middle half, as the amplitude of a tone that is as strong. */
    double decibelsOfEverything() {
        double squares = 0;
        int from = samples.length / 4;
        int count = samples.length / 2;
        for (int i = 0; i < count; i++) {
            squares += (double) samples[from + i] * samples[from + i];
        }
        return decibelsOf(Math.sqrt(2 * squares / count));
    }

    private static double decibelsOf(double amplitude) {
        return 20 * Math.log10(Math.max(amplitude, 1e-3) / Short.MAX_VALUE);
    }
}
