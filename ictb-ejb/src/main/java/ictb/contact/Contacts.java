package ictb.contact;

import ictb.platform.DomainException;
import ictb.platform.SqlRow;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The contacts and groups of users. */
@Dependent
public class Contacts {

    private static final String GROUPS = """
            SELECT g.contact_group_id, g.name, g.description,
                   (SELECT COUNT(*) FROM contact_group_member m WHERE m.contact_group_id = g.contact_group_id)
            FROM contact_group g
            WHERE (g.usr_id = ? OR ? = -1) AND g.contact_group_id > ?
            ORDER BY g.contact_group_id LIMIT ?
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(ContactGroup group) {
        em.persist(group);
        em.flush();
    }

    /** Adds the contact and lets it stand in the group. */
    public void add(Contact contact, ContactGroup group) {
        em.persist(contact);
        em.flush();
        em.createNativeQuery("INSERT INTO contact_group_member (contact_group_id, contact_id) VALUES (?, ?)")
                .setParameter(1, group.contactGroupId())
                .setParameter(2, contact.contactId())
                .executeUpdate();
    }

    /** @throws DomainException when there is no such group, or it is not the caller's */
    public ContactGroup group(long contactGroupId, Caller caller) {
        return Optional.ofNullable(em.find(ContactGroup.class, contactGroupId))
                .filter(group -> caller.mayUse(group.usrId()))
                .orElseThrow(() -> DomainException.notFound("contact group", contactGroupId));
    }

    /** The highest contact_id in the group, 0 where it is empty. */
    public long lastContactId(long contactGroupId) {
        return SqlRow.number(
                em.createNativeQuery("SELECT MAX(contact_id) FROM contact_group_member WHERE contact_group_id = ?")
                        .setParameter(1, contactGroupId));
    }

    /** How many contacts of the group have ids above {@code after}, up to {@code until}. */
    public long count(long contactGroupId, long after, long until) {
        return SqlRow.number(em.createNativeQuery("""
                                SELECT COUNT(*) FROM contact_group_member
                                WHERE contact_group_id = ? AND contact_id > ? AND contact_id <= ?
                                """)
                .setParameter(1, contactGroupId)
                .setParameter(2, after)
                .setParameter(3, until));
    }

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<ContactGroupRow> groups(long usrId, Page page) {
        return SqlRow.list(
                em.createNativeQuery(GROUPS)
                        .setParameter(1, usrId)
                        .setParameter(2, usrId)
                        .setParameter(3, page.after())
                        .setParameter(4, page.limit()),
                row -> new ContactGroupRow(row.number(), row.text(), row.optionalText(), row.number()));
    }
}
