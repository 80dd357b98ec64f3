package ictb.contact;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.Search;
import ictb.platform.SearchColumns;
import ictb.platform.SqlCondition;
import ictb.platform.SqlRow;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
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

    private static final String CONTACTS = """
            SELECT c.contact_id, c.phone, c.email, c.first_name, c.last_name, c.address, c.custom1, c.custom2, c.custom3,
                   c.description, c.remote_id, c.remote_module
            FROM contact c
            WHERE (c.usr_id = ? OR ? = -1) AND c.contact_id > ? AND NOT EXISTS (
                SELECT 1 FROM contact_import i WHERE i.contact_import_id = c.contact_import_id AND i.state = 'loading')
            """;

    private static final SearchColumns COLUMNS = new SearchColumns()
            .number("contact_id", "c.contact_id")
            .digits("phone", "c.phone")
            .text("email", "c.email")
            .text("first_name", "c.first_name")
            .text("last_name", "c.last_name")
            .text("address", "c.address")
            .text("custom1", "c.custom1")
            .text("custom2", "c.custom2")
            .text("custom3", "c.custom3")
            .text("description", "c.description")
            .exactText("remote_id", "c.remote_id")
            .exactText("remote_module", "c.remote_module")
            .within(
                    "contact_group_id",
                    "EXISTS (SELECT 1 FROM contact_group_member m WHERE m.contact_group_id = ? AND m.contact_id = c.contact_id)");

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(ContactGroup group) {
        em.persist(group);
        em.flush();
    }

    /** The user's first contact of that number. */
    public Optional<Contact> find(long usrId, PhoneNumber phone) {
        return SqlRow.numbers(em.createNativeQuery(
                                "SELECT contact_id FROM contact WHERE usr_id = ? AND phone = ? AND contact_import_id IS NULL"
                                        + " ORDER BY contact_id LIMIT 1")
                        .setParameter(1, usrId)
                        .setParameter(2, phone.digits()))
                .stream()
                .findFirst()
                .map(contactId -> em.find(Contact.class, contactId));
    }

    /** Adds a contact that stands in no group. */
    public void add(Contact contact) {
        em.persist(contact);
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

    /** Numbers of the group's first contacts. */
    public List<PhoneNumber> firstPhones(long contactGroupId, int most) {
        return SqlRow.list(
                em.createNativeQuery("""
                                SELECT c.phone FROM contact_group_member m JOIN contact c ON c.contact_id = m.contact_id
                                WHERE m.contact_group_id = ? AND c.phone IS NOT NULL ORDER BY m.contact_id LIMIT ?
                                """).setParameter(1, contactGroupId).setParameter(2, most),
                row -> new PhoneNumber(row.text()));
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

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<ContactRow> list(long usrId, Search search) {
        Page page = search.page();
        SqlCondition where = COLUMNS.where(search);
        Query query = em.createNativeQuery(CONTACTS + where.sql() + " ORDER BY c.contact_id LIMIT ?")
                .setParameter(1, usrId)
                .setParameter(2, usrId)
                .setParameter(3, page.after());
        query.setParameter(where.bind(query, 4), page.limit());
        return SqlRow.list(query, Contacts::row);
    }

    private static ContactRow row(SqlRow row) {
        return new ContactRow(
                row.number(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                RemoteRow.of(row.optionalText(), row.optionalText()));
    }

    /**
     * The contact leaves every group; what campaigns have on record of it stays.
     *
     * @throws DomainException when there is no such contact, or it is not the caller's
     */
    void delete(long contactId, Caller caller) {
        em.remove(Optional.ofNullable(em.find(Contact.class, contactId))
                .filter(contact -> caller.mayUse(contact.usrId()))
                .orElseThrow(() -> DomainException.notFound("contact", contactId)));
    }

    /** What the group has already, read page by page. */
    KnownAddresses known(long contactGroupId) {
        KnownAddresses known = new KnownAddresses();
        long after = 0;
        boolean isLast = false;
        while (!isLast) {
            List<Object[]> page = members(contactGroupId, after);
            for (Object[] row : page) {
                after = ((Number) row[0]).longValue();
                if (row[1] != null) {
                    known.addPhone((String) row[1]);
                } else {
                    known.addEmail((String) row[2]);
                }
            }
            isLast = page.size() < Page.HIGHEST_LIMIT;
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> members(long contactGroupId, long after) {
        return em.createNativeQuery("""
                        SELECT m.contact_id, c.phone, c.email
                        FROM contact_group_member m JOIN contact c ON c.contact_id = m.contact_id
                        WHERE m.contact_group_id = ? AND m.contact_id > ? ORDER BY m.contact_id LIMIT ?
                        """)
                .setParameter(1, contactGroupId)
                .setParameter(2, after)
                .setParameter(3, Page.HIGHEST_LIMIT)
                .getResultList();
    }
}
