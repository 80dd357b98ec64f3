package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.it.FreshFolder;
import ictb.it.inside.AtOnce;
import ictb.launcher.MariaDb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbDataSource;

/** The migrations as the application applies them at its start, on a MariaDB that is empty, filled, or shared by two nodes. */
class MigrationsIT {

    private static final Path WORK = Path.of(System.getProperty("ictb.work"), "migrations");
    private static final String HISTORY =
            "SELECT CONCAT(version, ' ', success) FROM flyway_schema_history ORDER BY installed_rank";

    private static final int LAST_ONES = 5;

    private static MariaDb mariaDb;
    private static DataSource database;
    private static Schema schema;

    @BeforeAll
    static void start() throws SQLException {
        mariaDb = MariaDb.start(FreshFolder.at(WORK));
        database = new MariaDbDataSource(mariaDb.url() + "?user=" + mariaDb.user() + "&password=" + mariaDb.password());
        schema = new Schema(database);
    }

    @AfterAll
    static void stop() {
        mariaDb.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        schema.execute("DROP DATABASE ictb", "CREATE DATABASE ictb CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
    }

    @Test
    void emptyDatabaseGetsTheSchemaThatIsWrittenDown() throws SQLException, IOException {
        Migrations.apply(database);

        Path made = Files.writeString(WORK.resolve("schema.sql"), schema.dump());
        assertThat(made)
                .as("db/schema.sql: if the migrations are meant so, replace it by %s", made)
                .hasSameTextualContentAs(Path.of(System.getProperty("ictb.schema")));
    }

    @Test
    void secondStartChangesNothing() throws SQLException {
        Migrations.apply(database);
        List<String> history = schema.texts(HISTORY, 1);

        Migrations.apply(database);

        assertThat(schema.texts(HISTORY, 1)).isEqualTo(history).allMatch(row -> row.endsWith(" 1"));
    }

    @Test
    void twoNodesThatStartAtOnceMigrateOnce() throws SQLException {
        AtOnce.run(Collections.nCopies(2, () -> {
            Migrations.apply(database);
            return true;
        }));

        assertThat(schema.texts(HISTORY, 1))
                .containsExactlyElementsOf(
                        versions().stream().map(version -> version + " 1").toList());
    }

    @Test
    void rowsOfTheFirstVersionAndOfTheLastOnesStay() throws SQLException, IOException {
        int last = versions().size() - 1;
        rowsStay(IntStream.concat(IntStream.of(0), IntStream.range(last - LAST_ONES, last)));
    }

    @Test
    @Tag("nightly")
    void rowsOfEveryEarlierVersionStay() throws SQLException, IOException {
        rowsStay(IntStream.range(0, versions().size() - 1));
    }

    /** @param from the versions whose rows are looked at, counted from 0 */
    private void rowsStay(IntStream from) throws SQLException, IOException {
        List<String> versions = versions();
        for (int i : from.toArray()) {
            empty();
            Map<String, List<String>> before = fillAt(versions.subList(0, i + 1));

            Migrations.apply(database);

            for (Map.Entry<String, List<String>> rows : before.entrySet()) {
                // A migration may add rows, such as permissions of roles.
                assertThat(schema.texts(rows.getKey(), 1)).containsAll(rows.getValue());
            }
        }
    }

    @Test
    void migrationThatWasChangedAfterItWasAppliedEndsTheStart() throws SQLException {
        Migrations.apply(database);
        schema.execute("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");

        assertThatThrownBy(() -> Migrations.apply(database))
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("version 1");
    }

    /** @return for each table of the last of these versions, a query that tells its rows, and what it told */
    private Map<String, List<String>> fillAt(List<String> versions) throws SQLException, IOException {
        String last = versions.get(versions.size() - 1);
        flyway().target(last).load().migrate();
        for (String version : versions) {
            schema.execute(statements("/filled/V" + version + ".sql"));
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String table : schema.tables()) {
            String query = rowsOf(table);
            rows.put(query, schema.texts(query, 1));
            assertThat(rows.get(query))
                    .as("rows of %s in version %s", table, last)
                    .isNotEmpty();
        }
        return rows;
    }

    private String rowsOf(String table) throws SQLException {
        List<String> columns = schema.texts(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '"
                        + table + "' ORDER BY ordinal_position",
                1);
        List<String> quoted =
                columns.stream().map(column -> "QUOTE(" + column + ")").toList();
        return "SELECT CONCAT_WS(',', " + String.join(", ", quoted) + ") FROM " + table + " ORDER BY 1";
    }

    private List<String> versions() {
        List<String> versions = new ArrayList<>();
        Arrays.stream(flyway().load().info().all())
                .map(migration -> migration.getVersion().getVersion())
                .forEach(versions::add);
        return versions;
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration");
    }

    private static String[] statements(String resource) throws IOException {
        try (InputStream in = MigrationsIT.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError(resource + " is missing: rows that this version could hold");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "")
                    .strip()
                    .split(";\\s*(\\n|$)");
        }
    }

    @Test
    void poolWhoseTransactionsAreNotReadCommittedIsRefused() throws SQLException {
        DataSource repeatable = new MariaDbDataSource(mariaDb.url() + "?user=" + mariaDb.user() + "&password="
                + mariaDb.password() + "&transactionIsolation=REPEATABLE-READ");

        assertThatThrownBy(() -> Migrations.requireReadCommitted(repeatable))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be READ COMMITTED");
        assertThatCode(() -> Migrations.requireReadCommitted(database)).doesNotThrowAnyException();
    }
}
