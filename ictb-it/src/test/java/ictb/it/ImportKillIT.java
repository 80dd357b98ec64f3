package ictb.it;

import static ictb.it.Customer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file is imported with all its good rows or not at all, also when the application is killed in the middle of it. */
class ImportKillIT {

    private static final int ROWS = 300_000;

    private static byte[] file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> (12_150_000_000L + row) + ",name " + row)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    @Test
    void killedImportLeavesNothingBehindAndTheOneBeforeStays() throws Exception {
        try (RunningSystem system = RunningSystem.start("imports", Map.of())) {
            String group = ""
                    + system.admin()
                            .call("Contact_Group_Create", "contact_group", json("name", "mygroup"))
                            .number();
            assertThat(importInto(system, group, 3).number()).isEqualTo(3);

            CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> importInto(system, group, ROWS))
                    .exceptionally(cut -> null);
            await().atMost(Duration.ofSeconds(60)).until(() -> contacts(system) > 20_000);
            system.application().kill();
            killed.join();
            assertThat(members(system)).isEqualTo(3);
            system.startApplication();

            await().atMost(Duration.ofSeconds(60)).until(() -> contacts(system) == 3);
            assertThat(members(system)).isEqualTo(3);
            assertThat(system.texts("SELECT state FROM contact_import")).containsExactly("published");
            assertThat(importInto(system, group, ROWS).number()).isEqualTo(ROWS - 3);
            assertThat(members(system)).isEqualTo(ROWS);
        }
    }

    private static ApiClient.Reply importInto(RunningSystem system, String group, int rows) {
        return system.admin()
                .upload("Contact_Import", "source_file", file(rows), "contact_group_id", group, "type", "file");
    }

    private static long contacts(RunningSystem system) throws SQLException {
        return Long.parseLong(system.texts("SELECT COUNT(*) FROM contact").get(0));
    }

    private static long members(RunningSystem system) throws SQLException {
        return Long.parseLong(
                system.texts("SELECT COUNT(*) FROM contact_group_member").get(0));
    }
}
