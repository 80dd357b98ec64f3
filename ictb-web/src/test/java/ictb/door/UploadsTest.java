package ictb.door;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    @TempDir
    private Path home;

    @Test
    void whatAnEarlierRunLeftIsDeletedAndNothingOfAnotherNode() throws IOException {
        Path mine = Files.createDirectories(home.resolve("uploads/node1")).resolve("upload1.tmp");
        Path others = Files.createDirectories(home.resolve("uploads/node2")).resolve("upload1.tmp");
        Files.createFile(mine);
        Files.createFile(others);
        uploads();
        assertThat(mine).doesNotExist();
        assertThat(others).exists();
    }

    @Test
    void uploadIsReadableByItsOwnerAlone() throws IOException {
        Path file = uploads().make();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).hasParent(home.resolve("uploads/node1"));
    }

    private Uploads uploads() {
        Uploads uploads = new Uploads(Settings.of(Map.of("ICTB_HOME", home.toString())));
        uploads.clear();
        return uploads;
    }
}
