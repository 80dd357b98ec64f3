package ictb.recording.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not a recording is refused with a sentence, whatever its headers claim. */
class RefusalsTest {
    private static final byte[] AUDIO = new byte[64];

    @TempDir
    Path folder;

    @Test
    void emptyFile() {
        assertRefused(new byte[0], "The file is empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID3........   | "ID3." (an MP3 file)
            ÿûd........   | bytes FF FB 64 2E (an MP3 file)
            ....ftypM4A   | "...." (an MP4 or M4A file)
            OggS.......   | "OggS" (an Ogg file)
            RIFX....WAVE  | "RIFX" (big-endian RIFF)
            @/etc/passwd  | "@/et"
            <script>.     | "<scr"
            "quoted"      | bytes 22 71 75 6F
            ab            | "ab"
            """, quoteCharacter = '\'')
    void fileThatStartsOtherwise(String start, String shown) {
        assertRefused(
                start.getBytes(StandardCharsets.ISO_8859_1), "The file is not a WAV file: it starts with " + shown);
    }

    @Test
    void riffFileOfAnotherForm() {
        assertRefused(
                "RIFF....AVI LIST".getBytes(StandardCharsets.US_ASCII),
                "The file is not a WAV file: it is a RIFF file of the form \"AVI \"");
        assertRefused(
                "RIFF".getBytes(StandardCharsets.US_ASCII),
                "The file is not a WAV file: it is a RIFF file of the form \"\"");
    }

    @ParameterizedTest
    @CsvSource({"85,MP3", "2,Microsoft ADPCM", "17,IMA ADPCM", "49,GSM 6.10", "0,Unknown audio", "65535,Unknown audio"})
    void compressedAudio(int tag, String name) {
        assertRefused(
                WaveBytes.of(tag, 1, 8_000, 16, AUDIO),
                name + " inside a WAV file (format " + tag + ") is not supported: send PCM, A-law or µ-law");
    }

    @Test
    void compressedAudioBehindTheExtensibleHeader() {
        assertRefused(
                WaveBytes.wave()
                        .extensibleFormat(0x55, 1, 8_000, 16, "000000001000800000aa00389b71")
                        .chunk("data", AUDIO)
                        .bytes(),
                "MP3 inside a WAV file (format 85) is not supported: send PCM, A-law or µ-law");
    }

    @Test
    void unknownExtensibleFormat() {
        assertRefused(
                WaveBytes.wave()
                        .extensibleFormat(1, 1, 8_000, 16, "000021070000000000000000abcd")
                        .chunk("data", AUDIO)
                        .bytes(),
                "The WAV file has an unknown extensible format: send PCM, A-law or µ-law");
    }

    @Test
    void extensibleFormatWithoutItsExtension() {
        assertRefused(
                WaveBytes.of(0xFFFE, 1, 8_000, 16, AUDIO),
                "The WAV file is damaged: its extensible format has 16 bytes, 40 are needed");
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,'PCM with 0 bits a sample is not supported: send 8, 16, 24 or 32 bits'",
        "1,12,'PCM with 12 bits a sample is not supported: send 8, 16, 24 or 32 bits'",
        "1,65535,'PCM with 65535 bits a sample is not supported: send 8, 16, 24 or 32 bits'",
        "3,64,Floating point with 64 bits a sample is not supported: send 32 bits",
        "6,16,A-law with 16 bits a sample is not supported: send 8 bits",
        "7,4,µ-law with 4 bits a sample is not supported: send 8 bits"
    })
    void sampleSizesThatAreNotSupported(int tag, int bits, String sentence) {
        assertRefused(WaveBytes.of(tag, 1, 8_000, bits, AUDIO), sentence);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "3,3", "6,6", "65535,'65,535'"})
    void channelsOtherThanMonoAndStereo(int channels, String shown) {
        assertRefused(
                WaveBytes.of(WaveBytes.PCM, channels, 8_000, 16, AUDIO),
                "The WAV file has " + shown + " channels: send mono or stereo");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,1",
        "7999,'7,999'",
        "192001,'192,001'",
        "2147483648,'2,147,483,648'",
        "4294967295,'4,294,967,295'"
    })
    void ratesThatAreTooLowOrTooHigh(long rate, String shown) {
        assertRefused(
                WaveBytes.wave()
                        .format(WaveBytes.PCM, 1, rate, 16)
                        .chunk("data", AUDIO)
                        .bytes(),
                "The WAV file has a sample rate of " + shown + " Hz: send 8,000 to 192,000 Hz");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "4", "65535"})
    void frameSizeThatDoesNotFitTheFormat(int blockAlign) {
        assertRefused(
                WaveBytes.wave()
                        .format(WaveBytes.PCM, 1, 8_000, 16, blockAlign)
                        .chunk("data", AUDIO)
                        .bytes(),
                "The WAV file is damaged: it says that a frame has " + blockAlign + " bytes, by its format it has 2");
    }

    @Test
    void audioBeforeItsFormat() {
        assertRefused(
                WaveBytes.wave().chunk("data", AUDIO).format(1, 1, 8_000, 16).bytes(),
                "The WAV file is damaged: it does not say its format before its audio");
    }

    @Test
    void formatThatIsTooShort() {
        assertRefused(
                WaveBytes.wave()
                        .chunk("fmt ", new byte[14])
                        .chunk("data", AUDIO)
                        .bytes(),
                "The WAV file is damaged: its format has 14 bytes, 16 are needed");
    }

    @Test
    void noAudio() {
        assertRefused(WaveBytes.of(WaveBytes.PCM, 1, 8_000, 16, new byte[0]), "The WAV file has no audio");
        assertRefused(WaveBytes.of(WaveBytes.PCM, 2, 8_000, 16, new byte[3]), "The WAV file has no audio");
    }

    @Test
    void noAudioChunk() {
        String sentence = "The WAV file has no audio: it ends before its data chunk";
        byte[] header = WaveBytes.wave().format(WaveBytes.PCM, 1, 8_000, 16).bytes();
        assertRefused(header, sentence);
        assertRefused(Arrays.copyOf(header, 12), sentence);
        assertRefused(Arrays.copyOf(header, 30), sentence);
        for (long claimed : new long[] {0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFEL, 0xFFFF_FFFFL}) {
            assertRefused(
                    WaveBytes.wave()
                            .chunk("fmt ", claimed, new byte[16])
                            .chunk("data", AUDIO)
                            .bytes(),
                    sentence);
        }
    }

    @Test
    void chunksWithoutEnd() {
        byte[] wav = new byte[12 + 8 * 100_000];
        System.arraycopy(WaveBytes.wave().bytes(), 0, wav, 0, 12);
        assertRefused(wav, "The WAV file has more than 1,000 chunks before its audio");
    }

    @Test
    void moreThanAnHour() throws Exception {
        Path upload = Files.write(folder.resolve("upload"), WaveBytes.of(WaveBytes.PCM, 1, 8_000, 8, new byte[0]));
        try (RandomAccessFile file = new RandomAccessFile(upload.toFile(), "rw")) {
            file.setLength(44 + 8_000 * 3_600 + 1);
        }
        assertThatThrownBy(() -> Telephony.convert(upload, folder.resolve("target")))
                .isInstanceOf(UnreadableAudio.class)
                .hasMessage("The recording is too long: it lasts 1:00:01, at most 1:00:00 is allowed");
    }

    @Test
    void moreThanTheCallerAllows() throws Exception {
        Path target = folder.resolve("target");
        Path upload =
                Files.write(folder.resolve("upload"), WaveBytes.of(WaveBytes.PCM, 1, 8_000, 16, new byte[2 * 24_000]));
        assertThat(Telephony.convert(upload, target, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThatThrownBy(() -> Telephony.convert(upload, target, Duration.ofSeconds(2)))
                .isInstanceOf(UnreadableAudio.class)
                .hasMessage("The recording is too long: it lasts 0:00:03, at most 0:00:02 is allowed");
    }

    private static void assertRefused(byte[] file, String sentence) {
        assertThatThrownBy(() -> Conversion.of(file))
                .isInstanceOf(UnreadableAudio.class)
                .hasMessage(sentence);
    }
}
