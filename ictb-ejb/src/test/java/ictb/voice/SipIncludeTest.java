package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SipIncludeTest {

    @TempDir
    Path shared;

    private SipInclude file;
    private Path written;

    @BeforeEach
    void name() {
        file = new SipInclude(shared.resolve("conf"), SipInclude.EXTENSIONS);
        written = shared.resolve("conf/pjsip_extensions.conf");
    }

    @Test
    void textIsWrittenWhereAsteriskIncludesIt() throws IOException {
        assertThat(file.bring("[12345]\n")).isTrue();

        assertThat(written).hasContent("[12345]\n");
    }

    @Test
    void othersCannotReadIt() throws IOException {
        file.bring("x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void sameTextIsNotWrittenAgain() throws IOException {
        file.bring("x");

        assertThat(file.bring("x")).isFalse();
    }

    @Test
    void changedTextTakesThePlaceOfTheFormer() throws IOException {
        file.bring("x, and long");

        assertThat(file.bring("y")).isTrue();
        assertThat(written).hasContent("y");
    }

    @Test
    void lostFileComesBack() throws IOException {
        file.bring("x");
        Files.delete(written);

        assertThat(file.bring("x")).isTrue();
        assertThat(written).hasContent("x");
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        file.bring("x");
        file.bring("y");

        try (Stream<Path> files = Files.list(written.getParent())) {
            assertThat(files).containsExactly(written);
        }
    }

    @Test
    void folderThatCannotBeIsASentence() throws IOException {
        Files.writeString(shared.resolve("conf"), "a file in its place");

        assertThatThrownBy(() -> file.bring("x"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(written + " cannot be written: ");
    }

    @Test
    void failureLeavesTheFormerFileAndNothingBesideIt() throws IOException {
        Files.createDirectories(written.resolve("a folder in its place"));

        assertThatThrownBy(() -> file.bring("y")).isInstanceOf(IOException.class);

        try (Stream<Path> files = Files.list(written.getParent())) {
            assertThat(files).containsExactly(written);
        }
    }
}
