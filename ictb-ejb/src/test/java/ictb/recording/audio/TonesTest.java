package ictb.recording.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tones through the whole way from file to file: what telephony carries stays, all else goes and does not fold back. */
class TonesTest {
    private static final double HALF = 20 * Math.log10(0.5);

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 11_127, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000, 191_999})
    void toneOfOneKilohertzIsKept(int rate) throws Exception {
        Conversion conversion = tone(1_000, rate);
        assertThat(conversion.decibels(1_000)).isCloseTo(HALF, within(0.1));
        assertThat(conversion.decibelsOfEverything()).isCloseTo(HALF, within(0.1));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 16_000, 22_050, 44_100, 48_000})
    void telephoneBandIsFlat(int rate) throws Exception {
        for (int hertz = 100; hertz <= 3_400; hertz += 300) {
            assertThat(tone(hertz, rate).decibels(hertz))
                    .as("%d Hz at %d Hz", hertz, rate)
                    .isCloseTo(HALF, within(0.1));
        }
    }

    @ParameterizedTest
    @CsvSource({"11025,5400", "11127,5500", "16000,7900", "22050,11000", "44100,21000", "48000,23000", "192000,90000"})
    void nothingAboveTheBandComesThroughOrFoldsBack(int rate, int highest) throws Exception {
        for (int hertz = 4_000; hertz <= highest; hertz += Math.max(200, (highest - 4_000) / 20)) {
            assertThat(tone(hertz, rate).decibelsOfEverything())
                    .as("%d Hz at %d Hz", hertz, rate)
                    .isLessThan(HALF - 75);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000, 44_100, 48_000})
    void toneOfSixKilohertzDoesNotBecomeOneOfTwo(int rate) throws Exception {
        Conversion conversion = tone(6_000, rate);
        assertThat(conversion.decibels(2_000)).isLessThan(HALF - 75);
        assertThat(conversion.decibelsOfEverything()).isLessThan(HALF - 75);
    }

    @ParameterizedTest
    @ValueSource(ints = {11_025, 11_127, 44_100, 192_000})
    void convertedToneHasNoTonesBesideIt(int rate) throws Exception {
        Conversion conversion = tone(3_000, rate);
        for (int hertz = 50; hertz < 4_000; hertz += 50) {
            if (Math.abs(hertz - 3_000) > 50) {
                assertThat(conversion.decibels(hertz)).as("%d Hz", hertz).isLessThan(HALF - 75);
            }
        }
    }

    @Test
    void filterDoesNotShiftTheSoundInTime() throws Exception {
        int click = 22_050;
        Conversion conversion = Conversion.of(WaveBytes.of(
                WaveBytes.PCM, 1, 44_100, 16, WaveBytes.pcm16(44_100, i -> Math.abs(i - click) < 3 ? 0.9 : 0)));
        short[] samples = conversion.samples();
        for (int i = 1; i < 30; i++) {
            assertThat((int) samples[4_000 + i])
                    .as("%d samples beside the click", i)
                    .isCloseTo(samples[4_000 - i], within(1))
                    .isLessThan(samples[4_000]);
        }
    }

    /** One second of a tone at half of full scale. */
    private static Conversion tone(double hertz, int rate) throws Exception {
        byte[] audio = WaveBytes.pcm16(rate, i -> 0.5 * Math.sin(2 * Math.PI * hertz * i / rate + 0.3));
        return Conversion.of(WaveBytes.of(WaveBytes.PCM, 1, rate, 16, audio));
    }
}
