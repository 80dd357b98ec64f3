package ictb.recording.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Any bytes become a recording of telephone quality or a sentence. */
class TelephonyFuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** 16 bits 8,000 times a second, behind a header. */
    private static final long MOST_BYTES = 2 * 8_000 * LONGEST.toSeconds() + 100;

    @FuzzTest(maxDuration = "60s")
    void anyFileIsConvertedOrRefused(byte[] content) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path file = folder.resolve("in.wav");
        Path target = folder.resolve("out.wav");
        try {
            Files.write(file, content);
            Duration length = Telephony.convert(file, target, LONGEST);

            assertThat(length).isPositive().isLessThanOrEqualTo(LONGEST);
            assertThat(Files.size(target)).isLessThanOrEqualTo(MOST_BYTES);
        } catch (UnreadableAudio refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(target).doesNotExist();
        } finally {
            Files.deleteIfExists(target);
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
