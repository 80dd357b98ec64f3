package ictb.contact;

import ictb.platform.PhoneReading;
import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/**
 * Reads a user's stored numbers again when the user's country is set. Each chunk is a transaction with the place it has come to, so
 * that a million contacts hold nobody up, and a node that dies leaves the rest to the next.
 */
@Stateless
public class NumberReadings {

    private static final int AT_ONCE = 1_000;

    private static final String CONTACTS = """
            SELECT contact_id, phone, phone_form FROM contact
            WHERE usr_id = ? AND contact_id > ? AND phone IS NOT NULL AND phone_form <> 'international'
            ORDER BY contact_id LIMIT ?
            """;

    private static final String ENTRIES = """
            SELECT contact_dnc_id, phone, phone_form FROM dnc
            WHERE usr_id = ? AND contact_dnc_id > ? AND phone IS NOT NULL AND phone_form <> 'international'
            ORDER BY contact_dnc_id LIMIT ?
            """;

    /** Whoever is added to a campaign later is compared with the numbers that are in it. */
    private static final String IN_CAMPAIGNS = """
            UPDATE campaign_contact p JOIN campaign k ON k.campaign_id = p.campaign_id SET p.phone = ?
            WHERE p.contact_id = ? AND p.phone = ? AND k.status NOT IN ('completed', 'deleted')
            """;

    /** Passes over entries whose number is on the list already. */
    private static final String ENTRY =
            "UPDATE IGNORE dnc SET phone = ?, phone_form = 'international' WHERE contact_dnc_id = ?";

    private static final String TWIN = """
            JOIN dnc gone ON gone.usr_id = kept.usr_id AND gone.contact_dnc_id = ? AND gone.phone_form <> 'international'
            """;

    /** What is proved by a call stays proved. */
    private static final String KEEP_PROOF = "UPDATE dnc kept " + TWIN + """
            SET kept.source = IF(kept.attempt_id IS NULL AND gone.attempt_id IS NOT NULL, gone.source, kept.source),
                kept.attempt_id = COALESCE(kept.attempt_id, gone.attempt_id), kept.created = LEAST(kept.created, gone.created)
            WHERE kept.phone = ? AND kept.phone_form = 'international'
            """;

    private static final String REMOVE_TWIN = "DELETE gone FROM dnc kept " + TWIN + """
            WHERE kept.phone = ? AND kept.phone_form = 'international'
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    private record Reading(long usrId, String country, long contactsTo, long entriesTo) {}

    private record Stored(long id, PhoneReading number) {}

    /**
     * Reads some of the numbers of one user.
     *
     * @return false when nothing is left to read that no other node reads at this moment
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean nextChunk() {
        Optional<Reading> next = SqlRow.list(
                        em.createNativeQuery("""
                                SELECT usr_id, country, contacts_to, entries_to FROM number_reading
                                ORDER BY usr_id LIMIT 1 FOR UPDATE SKIP LOCKED
                                """),
                        row -> new Reading(row.number(), row.text(), row.number(), row.number()))
                .stream()
                .findFirst();
        next.ifPresent(this::read);
        return next.isPresent();
    }

    private void read(Reading reading) {
        List<Stored> contacts = stored(CONTACTS, reading.usrId(), reading.contactsTo());
        if (!contacts.isEmpty()) {
            readContacts(contacts, reading.country());
            move(reading, "contacts_to", contacts);
            return;
        }
        List<Stored> entries = stored(ENTRIES, reading.usrId(), reading.entriesTo());
        if (!entries.isEmpty()) {
            readEntries(entries, reading.country());
            move(reading, "entries_to", entries);
            return;
        }
        em.createNativeQuery("DELETE FROM number_reading WHERE usr_id = ?")
                .setParameter(1, reading.usrId())
                .executeUpdate();
    }

    private List<Stored> stored(String sql, long usrId, long after) {
        return SqlRow.list(
                em.createNativeQuery(sql)
                        .setParameter(1, usrId)
                        .setParameter(2, after)
                        .setParameter(3, AT_ONCE),
                row -> new Stored(row.number(), PhoneReading.stored(row.text(), row.text())));
    }

    private void move(Reading reading, String place, List<Stored> read) {
        em.createNativeQuery("UPDATE number_reading SET " + place + " = ? WHERE usr_id = ?")
                .setParameter(1, read.get(read.size() - 1).id())
                .setParameter(2, reading.usrId())
                .executeUpdate();
    }

    private void readContacts(List<Stored> contacts, String country) {
        SqlBatch update = new SqlBatch(
                "UPDATE contact SET phone = ?, phone_form = 'international' WHERE contact_id = ? AND phone = ?");
        SqlBatch inCampaigns = new SqlBatch(IN_CAMPAIGNS);
        for (Stored contact : contacts) {
            contact.number().in(country).ifPresent(read -> {
                update.add(read.digits(), contact.id(), contact.number().digits());
                inCampaigns.add(read.digits(), contact.id(), contact.number().digits());
            });
        }
        Connection connection = em.unwrap(Connection.class);
        inCampaigns.run(connection);
        update.run(connection);
    }

    /** Two entries that are one number now become one. */
    private void readEntries(List<Stored> entries, String country) {
        SqlBatch update = new SqlBatch(ENTRY);
        SqlBatch proof = new SqlBatch(KEEP_PROOF);
        SqlBatch twins = new SqlBatch(REMOVE_TWIN);
        for (Stored entry : entries) {
            entry.number().in(country).ifPresent(read -> {
                update.add(read.digits(), entry.id());
                proof.add(entry.id(), read.digits());
                twins.add(entry.id(), read.digits());
            });
        }
        Connection connection = em.unwrap(Connection.class);
        update.run(connection);
        proof.run(connection);
        twins.run(connection);
    }
}
