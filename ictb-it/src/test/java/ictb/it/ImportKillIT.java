package ictb.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file is imported with all its good rows or not at all, also when the application is killed in the middle of it. */
@ExtendWith(SharedSystem.class)
class ImportKillIT {

    private static final int ROWS = 300_000;

    private static byte[] file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> (12_150_000_000L + row) + ",name " + row)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    @Test
    void killedImportLeavesNothingBehindAndTheOneBeforeStays(RunningSystem system) throws Exception {
        Customer customer = Customer.of(system);
        String group = "" + customer.group(List.of());
        assertThat(importInto(customer, group, 3).number()).isEqualTo(3);

        CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> importInto(customer, group, ROWS))
                .exceptionally(cut -> null);
        await().atMost(Duration.ofMinutes(3)).until(() -> contacts(system, customer) > 20_000);
        system.application().kill();
        killed.join();
        assertThat(members(system, group)).isEqualTo(3);
        system.startApplication();

        await().atMost(Duration.ofMinutes(3)).until(() -> contacts(system, customer) == 3);
        assertThat(members(system, group)).isEqualTo(3);
        assertThat(system.texts("SELECT state FROM contact_import WHERE usr_id = " + customer.usrId()))
                .containsExactly("published");
        assertThat(importInto(customer, group, ROWS).number()).isEqualTo(ROWS - 3);
        assertThat(members(system, group)).isEqualTo(ROWS);
    }

    private static ApiClient.Reply importInto(Customer customer, String group, int rows) {
        return customer.api()
                .upload("Contact_Import", "source_file", file(rows), "contact_group_id", group, "type", "file");
    }

    private static long contacts(RunningSystem system, Customer customer) throws SQLException {
        return Long.parseLong(system.texts("SELECT COUNT(*) FROM contact WHERE usr_id = " + customer.usrId())
                .get(0));
    }

    private static long members(RunningSystem system, String group) throws SQLException {
        return Long.parseLong(
                system.texts("SELECT COUNT(*) FROM contact_group_member WHERE contact_group_id = " + group)
                        .get(0));
    }
}
