package ictb.voice.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundSorterTest {

    private final SoundSorter sorter = new SoundSorter();
    private final Random random = new Random(6);
    private int sample;

    private List<Sound> hear(int frames, IntToDoubleFunction wave) {
        List<Sound> sounds = new ArrayList<>();
        short[] frame = new short[SoundSorter.FRAME_SAMPLES];
        for (int i = 0; i < frames; i++) {
            for (int n = 0; n < frame.length; n++) {
                frame[n] = (short) wave.applyAsDouble(sample++);
            }
            sounds.add(sorter.sort(frame));
        }
        return sounds;
    }

    private double noise(double loudness) {
        return loudness * random.nextGaussian();
    }

    private static double tone(double hertz, double loudness, int sample) {
        return loudness * Math.sin(2 * Math.PI * hertz * sample / 8_000);
    }

    /** A voice has many overtones, and its pitch moves. */
    private static double voice(int sample) {
        double phase = 2 * Math.PI * (140 * sample / 8_000.0 + 2 * Math.sin(sample / 900.0));
        return 700 * (Math.sin(phase) + Math.sin(3 * phase) + Math.sin(7 * phase) + Math.sin(11 * phase) / 2);
    }

    @Test
    void digitalSilenceIsSilence() {
        assertThat(hear(10, n -> 0)).containsOnly(Sound.SILENCE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 150, 400})
    void noiseThatWasThereFromTheBeginningIsSilence(double loudness) {
        assertThat(hear(200, n -> noise(loudness))).containsOnly(Sound.SILENCE);
    }

    @Test
    void noiseThatBeginsLaterBecomesSilenceWithinTwoSeconds() {
        hear(50, n -> 0);

        List<Sound> sounds = hear(200, n -> noise(250));

        assertThat(sounds.subList(100, 200)).containsOnly(Sound.SILENCE);
    }

    @Test
    void voiceIsSpeechAlsoInNoise() {
        hear(20, n -> noise(150));

        assertThat(hear(40, n -> voice(n) + noise(150))).containsOnly(Sound.SPEECH);
    }

    @ParameterizedTest
    @ValueSource(doubles = {440, 700, 1_000, 1_400, 2_000, 3_000})
    void beepIsAToneFromTheSixthFrameOn(double hertz) {
        hear(20, n -> noise(20));

        List<Sound> sounds = hear(20, n -> tone(hertz, 4_000, n) + noise(60));

        assertThat(sounds.subList(0, 5)).containsOnly(Sound.SPEECH);
        assertThat(sounds.subList(6, 20)).containsOnly(Sound.TONE);
    }

    @Test
    void humOfTheMainsIsNoTone() {
        hear(20, n -> 0);

        assertThat(hear(20, n -> tone(100, 3_000, n))).doesNotContain(Sound.TONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 110, 130, 150, 170, 190, 210, 240})
    void steadyVoiceOfAnyPitchIsNoTone(double pitch) {
        hear(20, n -> 0);

        assertThat(hear(
                        40,
                        n -> IntStream.rangeClosed(1, 10)
                                .mapToDouble(overtone -> tone(pitch * overtone, 6_000.0 / overtone, n))
                                .sum()))
                .containsOnly(Sound.SPEECH);
    }

    @Test
    void chirpIsNoTone() {
        hear(20, n -> 0);

        assertThat(hear(20, n -> 3_000 * Math.sin(2 * Math.PI * (n - 3_200) * (600 + 0.4 * (n - 3_200)) / 8_000)))
                .doesNotContain(Sound.TONE);
    }
}
