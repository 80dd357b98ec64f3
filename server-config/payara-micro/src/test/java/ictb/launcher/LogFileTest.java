package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    @Test
    void aProgramWritesOnInALogThatWasTurned() throws IOException {
        Home home = Home.in(folder);
        Path go = folder.resolve("go");
        String script = "head -c 11000000 /dev/zero | tr '\\0' x; until [ -e '" + go
                + "' ]; do sleep 0.1; done; echo last; sleep 300";
        Child child = Child.start(new Child.Plan("writer", List.of("sh", "-c", script), folder, Map.of()), home);
        LogFile log = new LogFile(home.log("writer"));
        LogRotation rotation = new LogRotation(() -> List.of(log.path()), text -> {});
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(log.former(1))
                            && Files.size(log.former(1)) + Files.size(log.path()) == 11_000_000);

            Files.createFile(go);
            await().atMost(Duration.ofSeconds(60)).until(() -> child.output().endsWith("last\n"));
            assertThat(Files.size(log.former(1)) + Files.size(log.path())).isEqualTo(11_000_005);
        } finally {
            rotation.close();
            child.kill();
        }
    }

    @Test
    void aSmallLogIsLeftAlone() throws IOException {
        LogFile log = new LogFile(Files.writeString(folder.resolve("a.log"), "line\n"));

        log.turnWhenLarge();

        assertThat(log.text()).isEqualTo("line\n");
        assertThat(log.former(1)).doesNotExist();
    }

    @Test
    void fiveFormerLogsAreKept() throws IOException {
        LogFile log = new LogFile(folder.resolve("a.log"));
        for (int run = 1; run <= 8; run++) {
            log.beginAnew();
            Files.writeString(log.path(), "run " + run);
        }

        assertThat(IntStream.rangeClosed(1, LogFile.FORMER).mapToObj(log::former))
                .extracting(Files::readString)
                .containsExactly("run 7", "run 6", "run 5", "run 4", "run 3");
        assertThat(log.former(LogFile.FORMER + 1)).doesNotExist();
    }
}
