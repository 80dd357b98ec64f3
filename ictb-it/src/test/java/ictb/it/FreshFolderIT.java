package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.launcher.Child;
import ictb.launcher.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshFolderIT {

    @Test
    void whatAKilledRunLeftBehindIsEndedBeforeItsFolderIsDeleted(@TempDir Path folder) {
        Home home = Home.in(folder.resolve("deep/server"));
        Child leftOver =
                Child.start(new Child.Plan("sleeper", List.of("sleep", "300"), home.directory(), Map.of()), home);

        try {
            Path record = home.record("sleeper");
            await().until(() ->
                    Files.exists(record) && Files.readAllLines(record).size() == 2);

            FreshFolder.at(folder.resolve("deep"));

            assertThat(folder).isEmptyDirectory();
            // The process is gone; the JVM, its parent, learns of it a moment later.
            await().until(() -> !leftOver.isAlive());
        } finally {
            leftOver.kill();
        }
    }
}
