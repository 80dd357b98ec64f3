package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The folder of uploads stands on a small file system, which only root can make; {@code BodyReaderTest} needs no root. */
@EnabledIfSystemProperty(named = "user.name", matches = "root")
class DiskFullIT {

    private static final int SMALL_MILLIS = 1_000;

    /** 16 bits, 8,000 times a second: more than the megabyte that there is. */
    private static final int LARGE_MILLIS = 120_000;

    @Test
    void uploadForWhichThereIsNoRoomIsToldSoAndLeavesNothingBehind() throws Exception {
        RunningSystem system = RunningSystem.prepare("disk-full", RunningSystem.shipped(), Map.of());
        Path uploads = Files.createDirectories(system.home().resolve("uploads").resolve("node1"));
        run("mount", "-t", "tmpfs", "-o", "size=1m", "none", uploads.toString());
        try (system) {
            system.startApplication();
            ApiClient.Reply full = upload(system, LARGE_MILLIS);
            assertThat(full.status()).isEqualTo(503);
            assertThat(full.text())
                    .isEqualTo(
                            "The disk of the server is full: no file can be saved until an administrator has made room");
            assertThat(full.headers().get("retry-after")).containsExactly("60");
            assertThat(uploads.toFile().list()).isEmpty();

            assertThat(upload(system, SMALL_MILLIS).isTrue()).isTrue();
        } finally {
            run("umount", uploads.toString());
        }
    }

    private static ApiClient.Reply upload(RunningSystem system, int millis) {
        return system.admin().upload("Recording_Create", "media", Wav.hum(millis), "title", "hum");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(String.join(" ", command))
                .isZero();
    }
}
