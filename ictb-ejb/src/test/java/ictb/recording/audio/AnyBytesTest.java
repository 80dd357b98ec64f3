package ictb.recording.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is uploaded becomes a recording or a sentence, and nothing else. */
class AnyBytesTest {

    @Property(tries = 300, seed = "1")
    void anyBytesAreConvertedOrRefused(@ForAll @Size(max = 200) byte[] file) throws Exception {
        assertConvertedOrRefused(file);
    }

    @Property(tries = 600, seed = "1")
    void anyDamageIsConvertedOrRefused(@ForAll("damagedFiles") byte[] file) throws Exception {
        assertConvertedOrRefused(file);
    }

    @Property(tries = 40, seed = "1")
    void lengthIsExactAtAnyRate(
            @ForAll @IntRange(min = 8_000, max = 192_000) int rate, @ForAll @IntRange(min = 1, max = 20_000) int frames)
            throws Exception {
        Conversion conversion = Conversion.of(WaveBytes.of(WaveBytes.PCM, 1, rate, 8, new byte[frames]));
        int expected = (int) Math.ceil(8_000.0 * frames / rate);
        assertThat(conversion.samples()).hasSize(expected);
        assertThat(conversion.length().toNanos()).isEqualTo(expected * 125_000L);
    }

    /** A good file with some of its first 80 bytes changed, cut off somewhere. */
    @Provide
    Arbitrary<byte[]> damagedFiles() {
        Arbitrary<byte[]> whole = Arbitraries.of(
                WaveBytes.of(WaveBytes.PCM, 2, 44_100, 16, new byte[400]),
                WaveBytes.of(WaveBytes.MU_LAW, 1, 8_000, 8, new byte[400]),
                WaveBytes.of(WaveBytes.FLOAT, 1, 16_000, 32, new byte[400]),
                WaveBytes.wave()
                        .extensibleFormat(WaveBytes.PCM, 2, 48_000, 24, "000000001000800000aa00389b71")
                        .chunk("LIST", new byte[9])
                        .chunk("data", new byte[600])
                        .bytes());
        Arbitrary<int[]> change = Combinators.combine(
                        Arbitraries.integers().between(0, 79),
                        Arbitraries.oneOf(
                                Arbitraries.of(0, 1, 0x7F, 0x80, 0xFF),
                                Arbitraries.integers().between(0, 255)))
                .as((at, value) -> new int[] {at, value});
        return Combinators.combine(
                        whole,
                        change.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.integers().between(0, 700))
                .as((file, changes, length) -> {
                    byte[] damaged = file.clone();
                    changes.stream().filter(c -> c[0] < damaged.length).forEach(c -> damaged[c[0]] = (byte) c[1]);
                    return Arrays.copyOf(damaged, Math.min(length, damaged.length));
                });
    }

    private static void assertConvertedOrRefused(byte[] file) throws Exception {
        try {
            Conversion conversion = Conversion.of(file);
            assertThat(conversion.samples()).isNotEmpty();
        } catch (UnreadableAudio e) {
            assertThat(e.getMessage()).matches("[A-Z][ -~µ]+[^.]");
        }
    }
}
