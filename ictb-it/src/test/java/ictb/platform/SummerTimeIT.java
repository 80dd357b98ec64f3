package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.contact.Contact;
import ictb.contact.NewContact;
import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Times survive the database in a server whose own clock skips an hour in March and repeats one in November. A time that
 * crossed JDBC as local time would move by an hour in these.
 */
class SummerTimeIT extends InsideTest {

    private static final ZoneId SERVER = ZoneId.of("America/New_York");

    /** Their wall clock in UTC, or in New York, is one that New York skips or repeats. */
    private static final List<Instant> TREACHEROUS = List.of(
            Instant.parse("2026-03-08T02:00:00Z"),
            Instant.parse("2026-03-08T02:30:00.123456Z"),
            Instant.parse("2026-03-08T02:59:59.999999Z"),
            Instant.parse("2026-03-08T06:59:59.999999Z"),
            Instant.parse("2026-03-08T07:00:00Z"),
            Instant.parse("2026-11-01T01:30:00Z"),
            Instant.parse("2026-11-01T05:30:00Z"),
            Instant.parse("2026-11-01T06:30:00Z"));

    @Inject
    private Stage stage;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Test
    void serverLivesWhereAnHourIsSkipped() {
        assertThat(ZoneId.systemDefault()).isEqualTo(SERVER);
        assertThat(SERVER.getRules().getValidOffsets(LocalDateTime.ofInstant(TREACHEROUS.get(1), ZoneOffset.UTC)))
                .isEmpty();
    }

    @Test
    void entityKeepsItsInstant() {
        for (Instant instant : TREACHEROUS) {
            long contact = stage.inTransaction(() -> persist(instant));

            assertThat(stage.inTransaction(() -> created(contact))).isEqualTo(instant);
            assertThat(stage.inTransaction(() -> contactsOf(instant, contact))).isEqualTo(1);
        }
    }

    @Test
    void nativeQueriesReadWhatEntitiesWrote() {
        for (Instant instant : TREACHEROUS) {
            long contact = stage.inTransaction(() -> persist(instant));

            assertThat(stage.rows("SELECT CAST(created AS CHAR) FROM contact WHERE contact_id = ?", contact))
                    .containsExactly(UtcTime.toSql(instant));
            assertThat(stage.inTransaction(() -> SqlRow.list(
                            em.createNativeQuery(
                                            "SELECT contact_id, CAST(created AS CHAR) FROM contact WHERE contact_id = ?")
                                    .setParameter(1, contact),
                            row -> row.number() + " " + row.instant())))
                    .containsExactly(contact + " " + instant);
        }
    }

    @Test
    void entitiesReadWhatNativeQueriesWrote() {
        for (Instant instant : TREACHEROUS) {
            long contact = stage.inTransaction(() -> persist(Instant.EPOCH));

            stage.execute("UPDATE contact SET created = ? WHERE contact_id = ?", instant, contact);

            assertThat(stage.inTransaction(() -> created(contact))).isEqualTo(instant);
        }
    }

    @Test
    void databaseCountsInTheSameTime() {
        Instant ofDatabase = UtcTime.fromSql(
                stage.rows("SELECT CAST(UTC_TIMESTAMP(6) AS CHAR)").get(0));

        assertThat(Duration.between(ofDatabase, clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    private long persist(Instant created) {
        Optional<String> none = Optional.empty();
        NewContact sent = new NewContact(Optional.of("18888721"), none, none, none, none, none, none, none, none);
        Contact contact = new Contact(1, sent, none, created);
        em.persist(contact);
        em.flush();
        return contact.contactId();
    }

    private Instant created(long contactId) {
        return em.createQuery("SELECT c.created FROM Contact c WHERE c.contactId = :id", Instant.class)
                .setParameter("id", contactId)
                .getSingleResult();
    }

    /** Found by its time, as an argument. */
    private long contactsOf(Instant created, long contactId) {
        return em.createQuery(
                        "SELECT COUNT(c) FROM Contact c WHERE c.created = :created AND c.contactId = :id", Long.class)
                .setParameter("created", created)
                .setParameter("id", contactId)
                .getSingleResult();
    }
}
