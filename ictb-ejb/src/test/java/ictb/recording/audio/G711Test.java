package ictb.recording.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes against ITU-T G.711's tables and, all of them, against the JDK's decoder. */
class G711Test {

    /** Table 1a, as sent (every second bit inverted): the highest and the lowest of each segment; times 8. */
    @ParameterizedTest
    @CsvSource({"AA,4032", "A5,2112", "B5,1056", "85,528", "95,264", "E5,132", "F5,66", "C5,33", "D5,1", "55,-1"})
    void aLawFollowsTheTable(String code, int output) {
        assertThat(G711.aLaw(octet(code))).isEqualTo(8 * output);
    }

    /** Table 2a: the highest, the lowest of each segment and both zeros; times 4. */
    @ParameterizedTest
    @CsvSource({
        "80,8031",
        "8F,4191",
        "9F,2079",
        "AF,1023",
        "BF,495",
        "CF,231",
        "DF,99",
        "EF,33",
        "FF,0",
        "7F,0",
        "00,-8031"
    })
    void muLawFollowsTheTable(String code, int output) {
        assertThat(G711.muLaw(octet(code))).isEqualTo(4 * output);
    }

    @Test
    void everyALawCodeDecodesAsInTheJdk() throws IOException {
        int[] oracle = decodedByTheJdk(AudioFormat.Encoding.ALAW);
        for (int code = 0; code < 256; code++) {
            assertThat(G711.aLaw((byte) code)).as("code %02X", code).isEqualTo(oracle[code]);
        }
    }

    @Test
    void everyMuLawCodeDecodesAsInTheJdk() throws IOException {
        int[] oracle = decodedByTheJdk(AudioFormat.Encoding.ULAW);
        for (int code = 0; code < 256; code++) {
            assertThat(G711.muLaw((byte) code)).as("code %02X", code).isEqualTo(oracle[code]);
        }
    }

    private static byte octet(String hex) {
        return (byte) Integer.parseInt(hex, 16);
    }

    private static int[] decodedByTheJdk(AudioFormat.Encoding encoding) throws IOException {
        byte[] codes = new byte[256];
        for (int code = 0; code < 256; code++) {
            codes[code] = (byte) code;
        }
        AudioFormat coded = new AudioFormat(encoding, 8_000, 8, 1, 1, 8_000, false);
        try (AudioInputStream source = new AudioInputStream(new ByteArrayInputStream(codes), coded, 256);
                AudioInputStream pcm = AudioSystem.getAudioInputStream(AudioFormat.Encoding.PCM_SIGNED, source)) {
            int[] values = new int[256];
            ByteBuffer decoded = ByteBuffer.wrap(pcm.readAllBytes())
                    .order(pcm.getFormat().isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            for (int code = 0; code < 256; code++) {
                values[code] = decoded.getShort();
            }
            return values;
        }
    }
}
