package ictb.dialer;

import ictb.contact.ListedNumber;
import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import ictb.platform.SqlTuples;
import ictb.platform.UtcTime;
import ictb.trunk.TriedTrunks;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The contacts that wait for their next attempt, in the order in which they are due. */
@Dependent
class ReadyQueue {

    /** Of a contact that still has the number; unknown where it has not. */
    private static final String FORM =
            "(SELECT c.phone_form FROM contact c WHERE c.contact_id = p.contact_id AND c.phone = p.phone)";

    /** Rows that another node is claiming are passed over, not waited for. */
    private static final String PICK = """
            SELECT CAST(r.due AS CHAR), r.contact_id, p.phone, p.sends, r.reason,
                   %s, NOT EXISTS (SELECT 1 FROM contact c WHERE c.contact_id = p.contact_id), CAST(p.expires AS CHAR), r.tried
            FROM ready r JOIN campaign_contact p ON p.campaign_id = r.campaign_id AND p.contact_id = r.contact_id
            WHERE r.campaign_id = ? AND r.due <= ? AND r.due >= ? AND (r.due > ? OR r.contact_id > ?)
            ORDER BY r.campaign_id, r.due, r.contact_id LIMIT ? FOR UPDATE SKIP LOCKED
            """.formatted(ListedNumber.exists("p.phone", FORM, "?"));

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Locks what is due, oldest first, from behind a place in the queue on. */
    List<ReadyContact> pick(long campaignId, long usrId, Instant now, QueueMark after, int limit) {
        return SqlRow.list(
                em.createNativeQuery(PICK)
                        .setParameter(1, usrId)
                        .setParameter(2, campaignId)
                        .setParameter(3, UtcTime.toSql(now))
                        .setParameter(4, UtcTime.toSql(after.due()))
                        .setParameter(5, UtcTime.toSql(after.due()))
                        .setParameter(6, after.contactId())
                        .setParameter(7, limit),
                row -> new ReadyContact(
                        row.instant(),
                        row.number(),
                        row.text(),
                        (int) row.number(),
                        row.optionalText(),
                        row.flag(),
                        row.flag(),
                        row.optionalInstant(),
                        TriedTrunks.of(row.text())));
    }

    void remove(long campaignId, List<ReadyContact> picked) {
        SqlTuples delete =
                new SqlTuples("DELETE FROM ready WHERE campaign_id = ? AND (due, contact_id) IN (%s)", campaignId);
        picked.forEach(contact -> delete.add(UtcTime.toSql(contact.due()), contact.contactId()));
        delete.run(em.unwrap(Connection.class));
    }

    void add(List<QueuedContact> contacts) {
        SqlBatch insert =
                new SqlBatch("INSERT INTO ready (campaign_id, due, contact_id, reason, tried) VALUES (?, ?, ?, ?, ?)");
        contacts.forEach(contact -> insert.add(
                contact.campaignId(),
                UtcTime.toSql(contact.due()),
                contact.contactId(),
                contact.hindrance().map(Hindrance::word).orElse(null),
                contact.tried().text()));
        insert.run(em.unwrap(Connection.class));
    }

    /** How many contacts of running campaigns wait, and since when or until when the first. */
    Waiting waiting() {
        return SqlRow.list(em.createNativeQuery("""
                                SELECT COUNT(*), CAST(MIN(r.due) AS CHAR)
                                FROM campaign c JOIN ready r ON r.campaign_id = c.campaign_id WHERE c.status = 'running'
                                """), row -> new Waiting(row.number(), row.optionalInstant()))
                .get(0);
    }

    /** Of the contact that is due first. */
    Optional<String> firstPhone(long campaignId) {
        return SqlRow.list(em.createNativeQuery("""
                                SELECT p.phone FROM ready r
                                JOIN campaign_contact p ON p.campaign_id = r.campaign_id AND p.contact_id = r.contact_id
                                WHERE r.campaign_id = ? ORDER BY r.campaign_id, r.due, r.contact_id LIMIT 1
                                """).setParameter(1, campaignId), SqlRow::text).stream()
                .findFirst();
    }

    /** When the next contact behind a place in the queue is due, in the past or later; empty where none waits there. */
    Optional<Instant> nextDue(long campaignId, QueueMark after) {
        List<?> due = em.createNativeQuery("SELECT CAST(due AS CHAR) FROM ready WHERE campaign_id = ? AND due >= ?"
                        + " AND (due > ? OR contact_id > ?) ORDER BY campaign_id, due, contact_id LIMIT 1")
                .setParameter(1, campaignId)
                .setParameter(2, UtcTime.toSql(after.due()))
                .setParameter(3, UtcTime.toSql(after.due()))
                .setParameter(4, after.contactId())
                .getResultList();
        return due.stream().findFirst().map(value -> UtcTime.fromSql(value.toString()));
    }
}
