package ictb.contact;

import ictb.platform.DomainException;
import ictb.platform.SqlBatch;
import ictb.platform.SqlLoad;
import ictb.platform.SqlRow;
import ictb.platform.Text;
import ictb.platform.UtcTime;
import ictb.platform.api.Page;
import ictb.security.Caller;
import ictb.security.RepeatedWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Imports on record. Each step is a transaction of its own; contacts belong to nobody's group until {@link #publish}, the last
 * one, so that a file is imported with all its good rows or not at all.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Imports {

    private static final int SWEPT_AT_ONCE = 10_000;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private RepeatedWork repeated;

    /** @param contactGroupId null = into the do-not-call list */
    public long begin(long usrId, Long contactGroupId, String fileName, String node, Instant now) {
        em.createNativeQuery("INSERT INTO contact_import (usr_id, contact_group_id, file_name, node, state, created)"
                        + " VALUES (?, ?, ?, ?, 'loading', ?)")
                .setParameter(1, usrId)
                .setParameter(2, contactGroupId)
                .setParameter(3, Text.cut(fileName, 100))
                .setParameter(4, node)
                .setParameter(5, UtcTime.toSql(now))
                .executeUpdate();
        return SqlRow.number(em.createNativeQuery("SELECT LAST_INSERT_ID()"));
    }

    public void load(long importId, ImportChunk<Contact> chunk) {
        SqlLoad load = SqlLoad.into("contact", Contact.COLUMNS);
        chunk.good().forEach(contact -> load.add(contact.columns(importId)));
        load.run(em.unwrap(Connection.class));
        progress(importId, chunk);
    }

    private void progress(long importId, ImportChunk<?> chunk) {
        SqlBatch errors = new SqlBatch(
                "INSERT INTO contact_import_error (contact_import_id, row_no, reason, content) VALUES (?, ?, ?, ?)");
        Stream.concat(chunk.bad().stream(), chunk.notes().stream())
                .forEach(row -> errors.add(importId, row.row(), Text.cut(row.reason(), 255), row.content()));
        errors.run(em.unwrap(Connection.class));
        count(importId, chunk.soFar());
    }

    private void count(long importId, ImportCounts counts) {
        em.createNativeQuery("UPDATE contact_import SET imported = ?, duplicates = ?, rejected = ?"
                        + " WHERE contact_import_id = ?")
                .setParameter(1, counts.imported())
                .setParameter(2, counts.duplicates())
                .setParameter(3, counts.rejected())
                .setParameter(4, importId)
                .executeUpdate();
    }

    /**
     * Lets the contacts stand in their group, all at once.
     *
     * @param along done in the same transaction; told the import's id
     */
    public void publish(long importId, ImportCounts counts, LongConsumer along) {
        em.createNativeQuery("""
                        INSERT INTO contact_group_member (contact_group_id, contact_id)
                        SELECT i.contact_group_id, c.contact_id
                        FROM contact_import i JOIN contact c ON c.contact_import_id = i.contact_import_id
                        WHERE i.contact_import_id = ? AND i.contact_group_id IS NOT NULL
                        """).setParameter(1, importId).executeUpdate();
        em.createNativeQuery("UPDATE contact_import SET state = 'published' WHERE contact_import_id = ?")
                .setParameter(1, importId)
                .executeUpdate();
        count(importId, counts);
        along.accept(importId);
        repeated.answers(counts.imported());
    }

    /** Adds to a do-not-call list; told again, nothing changes. */
    public void addToList(long importId, long usrId, ImportChunk<DoNotCallAddress> chunk, Instant now) {
        for (DoNotCallAddress.Column column : DoNotCallAddress.Column.values()) {
            SqlLoad load = SqlLoad.intoUnlessThere("dnc", "usr_id", column.sql(), "phone_form", "source", "created");
            chunk.good().stream()
                    .filter(address -> address.column() == column)
                    .forEach(address ->
                            load.add(usrId, address.value(), address.form().word(), "import", UtcTime.toSql(now)));
            load.run(em.unwrap(Connection.class));
        }
        progress(importId, chunk);
    }

    /** Those that this node was loading when it died. */
    public List<Long> unfinished(String node) {
        return SqlRow.numbers(em.createNativeQuery(
                        "SELECT contact_import_id FROM contact_import WHERE node = ? AND state = 'loading'")
                .setParameter(1, node));
    }

    /**
     * Removes some of what an unfinished import has loaded, and at last the import. A published one is left alone: whoever
     * sweeps may have lost the connection just as the publishing was committed.
     *
     * @return whether nothing of it is left to remove
     */
    public boolean sweep(long importId) {
        if (!isLoading(importId)) {
            return true;
        }
        int removed = em.createNativeQuery("DELETE FROM contact WHERE contact_import_id = ? LIMIT " + SWEPT_AT_ONCE)
                .setParameter(1, importId)
                .executeUpdate();
        if (removed == SWEPT_AT_ONCE) {
            return false;
        }
        em.createNativeQuery("DELETE FROM contact_import WHERE contact_import_id = ? AND state = 'loading'")
                .setParameter(1, importId)
                .executeUpdate();
        return true;
    }

    private boolean isLoading(long importId) {
        return !em.createNativeQuery("SELECT contact_import_id FROM contact_import"
                        + " WHERE contact_import_id = ? AND state = 'loading' FOR UPDATE")
                .setParameter(1, importId)
                .getResultList()
                .isEmpty();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ImportRow> list(long usrId, Page page) {
        return SqlRow.list(
                em.createNativeQuery("""
                                SELECT contact_import_id, contact_group_id, file_name, state, imported, duplicates, rejected,
                                       CAST(created AS CHAR)
                                FROM contact_import WHERE (usr_id = ? OR ? = -1) AND contact_import_id > ?
                                ORDER BY contact_import_id LIMIT ?
                                """)
                        .setParameter(1, usrId)
                        .setParameter(2, usrId)
                        .setParameter(3, page.after())
                        .setParameter(4, page.limit()),
                row -> new ImportRow(
                        row.number(),
                        row.optionalNumber(),
                        row.text(),
                        row.text(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.instant()));
    }

    /** @throws DomainException when there is no such import, or it is not the caller's */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ImportErrorRow> errors(long importId, Caller caller, Page page) {
        List<?> owner = em.createNativeQuery("SELECT usr_id FROM contact_import WHERE contact_import_id = ?")
                .setParameter(1, importId)
                .getResultList();
        if (owner.isEmpty() || !caller.mayUse(((Number) owner.get(0)).longValue())) {
            throw DomainException.notFound("import", importId);
        }
        return SqlRow.list(
                em.createNativeQuery("""
                                SELECT row_no, reason, content FROM contact_import_error
                                WHERE contact_import_id = ? AND row_no > ? ORDER BY row_no LIMIT ?
                                """)
                        .setParameter(1, importId)
                        .setParameter(2, page.after())
                        .setParameter(3, page.limit()),
                row -> new ImportErrorRow(row.number(), row.text(), row.text()));
    }
}
