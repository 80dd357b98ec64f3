package ictb.recording.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, and what is written. */
class TelephonyTest {
    private static final String SUB_FORMAT = "000000001000800000aa00389b71";

    @TempDir
    Path folder;

    @Test
    void fileOfTelephoneFormatIsCopiedSampleBySample() throws Exception {
        assertThat(samples(8_000, 1, 16, WaveBytes.samples16(0, 1, -1, 32_767, -32_768, 12_345)))
                .containsExactly(0, 1, -1, 32_767, -32_768, 12_345);
    }

    @Test
    void writtenFileIsTheSameByteByByte() throws Exception {
        Conversion conversion = Conversion.of(WaveBytes.of(WaveBytes.PCM, 1, 8_000, 16, WaveBytes.samples16(1, -2)));
        assertThat(HexFormat.of().formatHex(conversion.bytes()))
                .isEqualTo("52494646" + "28000000" + "57415645" + "666d7420" + "10000000" + "0100" + "0100" + "401f0000"
                        + "803e0000" + "0200" + "1000" + "64617461" + "04000000" + "0100" + "feff");
    }

    @Test
    void writtenFileIsWhatTheJdkCallsTelephoneFormat() throws Exception {
        AudioFormat format = Conversion.of(WaveBytes.of(WaveBytes.PCM, 2, 44_100, 24, new byte[6 * 4_410]))
                .format();
        assertThat(format.matches(new AudioFormat(8_000, 16, 1, true, false))).isTrue();
    }

    @Test
    void eightBitsAreUnsigned() throws Exception {
        assertThat(samples(8_000, 1, 8, new byte[] {(byte) 0x80, 0, (byte) 0xFF, (byte) 0xC0}))
                .containsExactly(0, -32_768, 127 * 256, 16_384);
    }

    @Test
    void twentyFourBitsAreRounded() throws Exception {
        assertThat(samples(8_000, 1, 24, HexFormat.of().parseHex("00ff7f" + "000080" + "7f0100" + "80feff")))
                .containsExactly(32_767, -32_768, 1, -1);
    }

    @Test
    void thirtyTwoBitsAreRounded() throws Exception {
        assertThat(samples(8_000, 1, 32, HexFormat.of().parseHex("ffffff7f" + "00000080" + "00000100" + "0000feff")))
                .containsExactly(32_767, -32_768, 1, -2);
    }

    @Test
    void floatsSaturateAndWhatIsNoNumberIsSilent() throws Exception {
        ByteBuffer audio = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        audio.putFloat(0.5f)
                .putFloat(-0.25f)
                .putFloat(7)
                .putFloat(Float.NEGATIVE_INFINITY)
                .putFloat(Float.NaN);
        audio.putFloat(Float.MAX_VALUE);
        assertThat(samples(WaveBytes.of(WaveBytes.FLOAT, 1, 8_000, 32, audio.array())))
                .containsExactly(16_384, -8_192, 32_767, -32_768, 0, 32_767);
    }

    @Test
    void telephoneCodesAreDecoded() throws Exception {
        byte[] codes = {(byte) 0x80, 0x00, (byte) 0xD5, 0x2A};
        assertThat(samples(WaveBytes.of(WaveBytes.MU_LAW, 1, 8_000, 8, codes)))
                .containsExactly(32_124, -32_124, 4 * 179, -4 * 1_343);
        assertThat(samples(WaveBytes.of(WaveBytes.A_LAW, 1, 8_000, 8, codes)))
                .containsExactly(5_504, -5_504, 8, -32_256);
    }

    @Test
    void stereoIsMixedDown() throws Exception {
        assertThat(samples(8_000, 2, 16, WaveBytes.samples16(1_000, 3_000, -500, 500, 32_767, 32_767, 0, -32_768)))
                .containsExactly(2_000, 0, 32_767, -16_384);
    }

    @Test
    void overshootOfTheFilterSaturates() throws Exception {
        byte[] square = WaveBytes.pcm16(16_000, i -> i / 20 % 2 == 0 ? 1 : -1);
        short[] samples = Conversion.of(WaveBytes.of(WaveBytes.PCM, 1, 16_000, 16, square))
                .samples();
        assertThat(samples).contains(Short.MAX_VALUE, Short.MIN_VALUE);
        // A sum that wrapped around would be a jump from one end to the other within the flat part of the wave.
        for (int i = 102; i < 108; i++) {
            assertThat(samples[i]).as("sample %d", i).isPositive();
        }
    }

    @Test
    void lengthIsThatOfTheConvertedFile() throws Exception {
        Conversion conversion = Conversion.of(WaveBytes.of(WaveBytes.PCM, 1, 44_100, 16, new byte[2 * 66_150]));
        assertThat(conversion.length()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(conversion.samples()).hasSize(12_000);
    }

    @Test
    void oneFrameIsEnough() throws Exception {
        Conversion conversion = Conversion.of(WaveBytes.of(WaveBytes.PCM, 2, 192_000, 32, new byte[8]));
        assertThat(conversion.length()).isEqualTo(Duration.ofNanos(125_000));
    }

    @Test
    void chunksBeforeTheAudioAreSkippedWithTheirPadding() throws Exception {
        byte[] wav = WaveBytes.wave()
                .chunk("JUNK", new byte[27])
                .format(WaveBytes.PCM, 1, 8_000, 16)
                .chunk("LIST", "INFOISFT\u0005\0\0\0Lavf5".getBytes(StandardCharsets.US_ASCII))
                .chunk("fact", new byte[4])
                .chunk("data", WaveBytes.samples16(7, 8, 9))
                .bytes();
        assertThat(samples(wav)).containsExactly(7, 8, 9);
    }

    @Test
    void chunksAfterTheAudioAreNotHeard() throws Exception {
        byte[] wav = WaveBytes.wave()
                .format(WaveBytes.PCM, 1, 8_000, 8)
                .chunk("data", new byte[] {(byte) 0x80})
                .chunk("LIST", new byte[100])
                .bytes();
        assertThat(samples(wav)).containsExactly(0);
    }

    @Test
    void formatWithAnEmptyExtensionIsRead() throws Exception {
        byte[] plain = WaveBytes.wave().format(WaveBytes.PCM, 1, 8_000, 16).bytes();
        byte[] format = Arrays.copyOf(Arrays.copyOfRange(plain, 20, 36), 18);
        byte[] wav = WaveBytes.wave()
                .chunk("fmt ", format)
                .chunk("data", WaveBytes.samples16(5))
                .bytes();
        assertThat(samples(wav)).containsExactly(5);
    }

    @Test
    void extensibleHeaderIsRead() throws Exception {
        byte[] wav = WaveBytes.wave()
                .extensibleFormat(WaveBytes.PCM, 2, 8_000, 16, SUB_FORMAT)
                .chunk("data", WaveBytes.samples16(10, 20))
                .bytes();
        assertThat(samples(wav)).containsExactly(15);
    }

    @Test
    void streamedFileWithoutASizeIsReadToItsEnd() throws Exception {
        for (long size : new long[] {0, 0xFFFF_FFFFL, 0x7FFF_F000L}) {
            byte[] wav = WaveBytes.wave()
                    .format(WaveBytes.PCM, 1, 8_000, 16)
                    .chunk("data", size, WaveBytes.samples16(1, 2, 3))
                    .bytes();
            assertThat(samples(wav)).as("size %x", size).containsExactly(1, 2, 3);
        }
    }

    @Test
    void fileThatEndsEarlyIsReadUpToItsLastWholeFrame() throws Exception {
        byte[] wav = WaveBytes.of(WaveBytes.PCM, 2, 8_000, 16, WaveBytes.samples16(10, 20, 30, 40));
        assertThat(samples(Arrays.copyOf(wav, wav.length - 1))).containsExactly(15);
    }

    @Test
    void whatStoodInTheTargetIsReplaced() throws Exception {
        Path upload = Files.write(folder.resolve("upload"), WaveBytes.of(WaveBytes.PCM, 1, 8_000, 16, new byte[2]));
        Path target = Files.write(folder.resolve("target"), new byte[1_000]);
        Telephony.convert(upload, target);
        assertThat(target).hasSize(46);
    }

    @Test
    void refusalLeavesTheTargetAlone() throws Exception {
        Path upload = Files.write(folder.resolve("upload"), new byte[100]);
        Path target = folder.resolve("target");
        assertThatThrownBy(() -> Telephony.convert(upload, target)).isInstanceOf(UnreadableAudio.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void fileIsNotConvertedOntoItself() throws Exception {
        byte[] wav = WaveBytes.of(WaveBytes.PCM, 1, 8_000, 16, new byte[2]);
        Path upload = Files.write(folder.resolve("upload"), wav);
        assertThatThrownBy(() -> Telephony.convert(upload, upload)).isInstanceOf(IllegalArgumentException.class);
        assertThat(upload).hasBinaryContent(wav);
    }

    @Test
    void memoryDoesNotGrowWithTheFile() throws Exception {
        Path target = folder.resolve("target");
        Path upload = Files.write(
                folder.resolve("upload"), WaveBytes.of(WaveBytes.PCM, 2, 48_000, 16, new byte[4 * 48_000 * 60]));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        Telephony.convert(upload, target);
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(allocated).as("for %d bytes", Files.size(upload)).isLessThan(1 << 20);
    }

    private static int[] samples(int rate, int channels, int bits, byte[] audio) throws Exception {
        return samples(WaveBytes.of(WaveBytes.PCM, channels, rate, bits, audio));
    }

    private static int[] samples(byte[] wav) throws Exception {
        short[] samples = Conversion.of(wav).samples();
        int[] values = new int[samples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[i];
        }
        return values;
    }
}
