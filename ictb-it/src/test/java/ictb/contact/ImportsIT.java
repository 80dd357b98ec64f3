package ictb.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import ictb.platform.api.Page;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sweeping up takes what an unfinished import has loaded, and nothing else. */
class ImportsIT extends InsideTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    private Stage stage;

    @Inject
    private Imports imports;

    private long user;
    private long group;

    @BeforeEach
    void makeGroup() {
        user = stage.user();
        group = stage.group(user);
    }

    @Test
    void unfinishedImportIsSweptUpWithItsContacts() {
        long importId = loading(3);

        assertThat(imports.sweep(importId)).isTrue();

        assertThat(contacts()).isZero();
        assertThat(imports.unfinished("node")).doesNotContain(importId);
    }

    @Test
    void importThatWasPublishedAfterAllIsNotSweptUp() {
        long importId = loading(3);
        imports.publish(importId, new ImportCounts(3, 0, 0), published -> {});

        assertThat(imports.sweep(importId)).isTrue();

        assertThat(contacts()).isEqualTo(3);
        assertThat(members()).isEqualTo(3);
    }

    @Test
    void contactsStandInTheirGroupFromThePublishingOn() {
        long importId = loading(3);
        assertThat(members()).isZero();

        imports.publish(importId, new ImportCounts(3, 0, 0), published -> {});

        assertThat(members()).isEqualTo(3);
    }

    @Test
    void runningImportTellsHowFarItIs() {
        long importId = loading(3);

        List<ImportRow> listed = imports.list(user, Page.of(Optional.empty(), Optional.empty()));

        assertThat(listed)
                .extracting(ImportRow::contactImportId, ImportRow::status, ImportRow::imported)
                .containsExactly(tuple(importId, "loading", 3L));
    }

    /** The publishing is held just before its last statement, when it has let all of its contacts into the group. */
    @Test
    void othersComeIntoTheGroupWhileAnImportIsPublished() throws SQLException, NamingException {
        long held = loading(3);
        long other = loading(2);
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        try (Connection holder = connection();
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.executeQuery("SELECT state FROM contact_import WHERE contact_import_id = " + held + " FOR UPDATE");
            CompletableFuture<Void> publishing = CompletableFuture.runAsync(
                    () -> imports.publish(held, new ImportCounts(3, 0, 0), published -> {}), executor);
            await().until(() -> uncommittedMembers() == 3);

            imports.publish(other, new ImportCounts(2, 0, 0), published -> {});
            stage.contacts(stage.user(), group, 18_887_300_000L, 1);

            assertThat(members()).isEqualTo(3);
            holder.rollback();
            publishing.join();
            assertThat(members()).isEqualTo(6);
        }
    }

    private long uncommittedMembers() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED");
            try (ResultSet row = statement.executeQuery(
                    "SELECT COUNT(*) FROM contact_group_member WHERE contact_group_id = " + group)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** One that is not of the pool. */
    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                System.getenv("ICTB_DB_URL"), System.getenv("ICTB_DB_USER"), System.getenv("ICTB_DB_PASSWORD"));
    }

    private long loading(int contacts) {
        long importId = imports.begin(user, group, "contacts.csv", "node", NOW);
        imports.load(
                importId,
                new ImportChunk<>(
                        IntStream.range(0, contacts).mapToObj(this::contact).toList(),
                        List.of(),
                        List.of(),
                        new ImportCounts(contacts, 0, 0)));
        return importId;
    }

    private Contact contact(int index) {
        Optional<String> none = Optional.empty();
        return new Contact(
                user,
                new NewContact(Optional.of("1888872" + index), none, none, none, none, none, none, none, none),
                none,
                NOW);
    }

    private long contacts() {
        return stage.number("SELECT COUNT(*) FROM contact WHERE usr_id = ?", user);
    }

    private long members() {
        return stage.number("SELECT COUNT(*) FROM contact_group_member WHERE contact_group_id = ?", group);
    }
}
