package ictb.contact;

import ictb.platform.DomainException;
import ictb.platform.Search;
import ictb.platform.SearchColumns;
import ictb.platform.SqlCondition;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The do-not-call lists: one a user, and one for everybody (usr_id 0). */
@Dependent
public class DoNotCall {

    /** Whose list is the global one. */
    static final long EVERYBODY = 0;

    private static final String ROWS = """
            SELECT d.contact_dnc_id, d.phone, d.email, d.source, a.campaign_id, d.usr_id = 0, CAST(d.created AS CHAR)
            FROM dnc d LEFT JOIN attempt a ON a.attempt_id = d.attempt_id WHERE d.usr_id IN (?, ?) AND d.contact_dnc_id > ?
            """;

    /** A caller's number, and that of a contact that is gone, may be in any form. */
    private static final String OPT_OUT = """
            INSERT IGNORE INTO dnc (usr_id, phone, phone_form, source, attempt_id, created)
            VALUES (?, ?, COALESCE((SELECT c.phone_form FROM attempt a JOIN contact c ON c.contact_id = a.contact_id
                                    WHERE a.attempt_id = ? AND c.phone = ?), 'given'), 'key', ?, ?)
            """;

    private static final SearchColumns COLUMNS = new SearchColumns()
            .number("contact_dnc_id", "d.contact_dnc_id")
            .digitsOrEnding("phone", "d.phone", "d.own_digits", ListedNumber.FEWEST)
            .text("email", "d.email");

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /**
     * The list that a caller means.
     *
     * @throws DomainException when it is the global one and the caller no administrator
     */
    static long listOf(Caller caller, Optional<Boolean> isGlobal) {
        if (!isGlobal.orElse(false)) {
            return caller.usrId();
        }
        if (!caller.isAdministrator()) {
            throw new DomainException("Only an administrator may change the global do-not-call list");
        }
        return EVERYBODY;
    }

    /**
     * The country by which numbers on that list are read. On the global one numbers of all countries come together, and nobody
     * knows whether one without its country code is of the administrator's country.
     */
    static Optional<String> country(long list, Caller caller) {
        return list == EVERYBODY ? Optional.empty() : caller.country();
    }

    /**
     * The called person has pressed the key. From the commit of this on the number is not called for that user; told again,
     * nothing changes.
     *
     * @param attemptId the call in which it was: the proof
     */
    public void optOut(long usrId, String phone, String attemptId, Instant now) {
        em.createNativeQuery(OPT_OUT)
                .setParameter(1, usrId)
                .setParameter(2, phone)
                .setParameter(3, attemptId)
                .setParameter(4, phone)
                .setParameter(5, attemptId)
                .setParameter(6, UtcTime.toSql(now))
                .executeUpdate();
    }

    /** @param usrId whose list, or {@link #EVERYBODY} */
    void add(long usrId, DoNotCallAddress address, String source, Instant now) {
        em.createNativeQuery("INSERT IGNORE INTO dnc (usr_id, "
                        + address.column().sql() + ", phone_form, source, created) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, usrId)
                .setParameter(2, address.value())
                .setParameter(3, address.form().word())
                .setParameter(4, source)
                .setParameter(5, UtcTime.toSql(now))
                .executeUpdate();
    }

    /** The entry's id; it must be there. */
    long id(long usrId, DoNotCallAddress address) {
        return SqlRow.number(em.createNativeQuery("SELECT MIN(contact_dnc_id) FROM dnc WHERE usr_id = ? AND "
                        + address.column().sql() + " = ?")
                .setParameter(1, usrId)
                .setParameter(2, address.value()));
    }

    /** The entries of that list that are about a number, however it was written there, or that are the address. */
    List<ListedEntry> about(long usrId, DoNotCallAddress address) {
        boolean isPhone = address.column() == DoNotCallAddress.Column.PHONE;
        List<ListedEntry> found = SqlRow.list(
                em.createNativeQuery("SELECT contact_dnc_id, phone, phone_form FROM dnc WHERE usr_id = ? AND "
                                + (isPhone ? "tail" : "email") + " = ? ORDER BY contact_dnc_id")
                        .setParameter(1, usrId)
                        .setParameter(2, isPhone ? ListedNumber.tail(address.number()) : address.value()),
                row -> new ListedEntry(row.number(), row.optionalText(), row.text()));
        return isPhone
                ? found.stream()
                        .filter(entry -> ListedNumber.isAbout(entry.number(), address.number()))
                        .toList()
                : found;
    }

    /** @return whether it was there */
    boolean remove(ListedEntry entry) {
        return em.createNativeQuery("DELETE FROM dnc WHERE contact_dnc_id = ?")
                        .setParameter(1, entry.contactDncId())
                        .executeUpdate()
                == 1;
    }

    /** @param lists whose lists; {@link #EVERYBODY} = the global one */
    List<DoNotCallRow> list(List<Long> lists, Search search) {
        Page page = search.page();
        SqlCondition where = COLUMNS.where(search);
        Query query = em.createNativeQuery(ROWS + where.sql() + " ORDER BY d.contact_dnc_id LIMIT ?")
                .setParameter(1, lists.get(0))
                .setParameter(2, lists.get(lists.size() - 1))
                .setParameter(3, page.after());
        query.setParameter(where.bind(query, 4), page.limit());
        return SqlRow.list(
                query,
                row -> new DoNotCallRow(
                        row.number(),
                        row.optionalText(),
                        row.optionalText(),
                        row.text(),
                        row.optionalNumber(),
                        row.flag(),
                        row.instant()));
    }
}
