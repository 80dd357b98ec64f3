package ictb.contact;

import ictb.platform.DomainException;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import ictb.security.RepeatedWork;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Imports from one contact group, each a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GroupImports {

    /** The first of those with a number that the other group does not have, and who have no number at all. */
    private static final String COPY = """
            INSERT IGNORE INTO contact_group_member (contact_group_id, contact_id)
            SELECT ?, MIN(c.contact_id)
            FROM contact_group_member m JOIN contact c ON c.contact_id = m.contact_id
            WHERE m.contact_group_id = ? AND (c.phone IS NULL OR c.phone NOT IN (
                SELECT t.phone FROM contact_group_member n JOIN contact t ON t.contact_id = n.contact_id
                WHERE n.contact_group_id = ? AND t.phone IS NOT NULL))
            GROUP BY COALESCE(c.phone, CONCAT('#', c.contact_id))
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private RepeatedWork repeated;

    /**
     * Lets the contacts of one group stand in another one too.
     *
     * @param along done in the same transaction
     * @return how many are new there
     */
    public long copy(ContactGroup from, ContactGroup to, Runnable along) {
        if (from.usrId() != to.usrId()) {
            throw new DomainException("Both groups must belong to one user");
        }
        long copied = em.createNativeQuery(COPY)
                .setParameter(1, to.contactGroupId())
                .setParameter(2, from.contactGroupId())
                .setParameter(3, to.contactGroupId())
                .executeUpdate();
        along.run();
        repeated.answers(copied);
        return copied;
    }

    /** @return how many contacts of the group are on the list now */
    public long refuse(ContactGroup group, long list) {
        for (DoNotCallAddress.Column column : DoNotCallAddress.Column.values()) {
            em.createNativeQuery(
                            "INSERT IGNORE INTO dnc (usr_id, %s, phone_form, source, created) SELECT ?, c.%s, c.phone_form, 'import', ?"
                                            .formatted(column.sql(), column.sql())
                                    + " FROM contact_group_member m JOIN contact c ON c.contact_id = m.contact_id"
                                    + " WHERE m.contact_group_id = ? AND c." + column.sql() + " IS NOT NULL")
                    .setParameter(1, list)
                    .setParameter(2, UtcTime.toSql(clock.instant()))
                    .setParameter(3, group.contactGroupId())
                    .executeUpdate();
        }
        long refused = SqlRow.number(
                em.createNativeQuery("SELECT COUNT(*) FROM contact_group_member WHERE contact_group_id = ?")
                        .setParameter(1, group.contactGroupId()));
        repeated.answers(refused);
        return refused;
    }
}
