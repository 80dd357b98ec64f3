package ictb.launcher.asterisk;

import ictb.launcher.LaunchException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * What the carrier's telephones say: made-up syllables, long enough and paused enough that answering machine detection
 * takes the one for a person and the other for a machine. 8 kHz, 16 bit, mono.
 */
final class Greetings {
    private static final int RATE = 8000;
    private static final int LOUDNESS = 6000;
    private static final int OVERTONES = 10;
    private static final int GREETING_SYLLABLES = 50;

    private final Random random = new Random(1);
    private final ByteArrayOutputStream samples = new ByteArrayOutputStream();

    private Greetings() {}

    /** Writes {@code hello} (0.9 s), {@code greeting} (of an answering machine, about 15 s) and {@code beep} (0.4 s). */
    static void writeTo(Path folder) {
        hello().save(folder.resolve("hello.wav"));
        greeting().save(folder.resolve("greeting.wav"));
        beep().save(folder.resolve("beep.wav"));
    }

    private static Greetings hello() {
        return new Greetings().syllable(0.35).silence(0.03).syllable(0.45).silence(0.07);
    }

    private static Greetings greeting() {
        Greetings greeting = new Greetings();
        for (int i = 0; i < GREETING_SYLLABLES; i++) {
            greeting.syllable(0.12 + 0.18 * greeting.random.nextDouble()).silence(i % 3 == 2 ? 0.12 : 0.02);
        }
        return greeting;
    }

    private static Greetings beep() {
        return new Greetings().sound(0.4, seconds -> Math.sin(2 * Math.PI * 1000 * seconds));
    }

    private Greetings syllable(double length) {
        double pitch = 110 + 70 * random.nextDouble();
        return sound(length, seconds -> Math.sqrt(Math.sin(Math.PI * seconds / length)) * voice(pitch, seconds));
    }

    private static double voice(double pitch, double seconds) {
        double sum = 0;
        for (int overtone = 1; overtone <= OVERTONES; overtone++) {
            sum += Math.sin(2 * Math.PI * pitch * overtone * seconds) / overtone;
        }
        return sum;
    }

    private Greetings silence(double length) {
        return sound(length, seconds -> 0);
    }

    private Greetings sound(double length, DoubleUnaryOperator wave) {
        int count = (int) (length * RATE);
        for (int i = 0; i < count; i++) {
            int sample = (int) (LOUDNESS * wave.applyAsDouble((double) i / RATE));
            samples.write(sample);
            samples.write(sample >> 8);
        }
        return this;
    }

    private void save(Path file) {
        byte[] bytes = samples.toByteArray();
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / 2)) {
            AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
        } catch (IOException e) {
            throw new LaunchException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
