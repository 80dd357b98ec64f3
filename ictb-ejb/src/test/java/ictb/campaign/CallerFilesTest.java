package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ictb.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerFilesTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    private CallerFiles files;

    @BeforeEach
    void settings() {
        files = new CallerFiles(Settings.of(Map.of("ICTB_ASTERISK_DIR", folder.toString())));
    }

    private void write(String file, Instant when) throws IOException {
        files.toRecord(CallerFiles.file(ID, 1));
        Path written = Files.writeString(folder.resolve("recorded").resolve(file), "audio");
        Files.setLastModifiedTime(written, FileTime.from(when));
    }

    @Test
    void fileIsCalledByItsCallAndStep() {
        assertThat(CallerFiles.file(ID, 2)).isEqualTo(ID + "-2.wav");
        assertThat(CallerFiles.callOf(ID + "-2.wav")).contains(ID);
        assertThat(files.toRecord(ID + "-2.wav")).endsWith("/recorded/" + ID + "-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../media/x.wav",
                "0123-1.wav",
                ID + ".wav",
                ID + "-1.gsm",
                ID + "-1.wav/..",
                ID + "-1.wav\0",
                "/etc/passwd"
            })
    void nothingElseIsReadOrDeleted(String file) {
        assertThat(CallerFiles.callOf(file)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> files.read(file));
        assertThatIllegalArgumentException().isThrownBy(() -> files.delete(file));
    }

    @Test
    void whatWasWrittenIsReadUntilItIsDeleted() throws IOException {
        write(ID + "-1.wav", NOW);

        assertThat(files.read(ID + "-1.wav")).contains("audio".getBytes());
        files.delete(ID + "-1.wav");
        files.delete(ID + "-1.wav");
        assertThat(files.read(ID + "-1.wav")).isEmpty();
    }

    @Test
    void onlyOldRecordingsAreListed() throws IOException {
        assertThat(files.before(NOW)).isEmpty();
        write(ID + "-1.wav", NOW.minusSeconds(1));
        write(ID + "-2.wav", NOW.plusSeconds(1));
        write("notes.txt", NOW.minusSeconds(1));

        assertThat(files.before(NOW)).containsExactly(ID + "-1.wav");
    }
}
