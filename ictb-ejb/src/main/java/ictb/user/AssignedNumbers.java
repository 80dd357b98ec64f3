package ictb.user;

import ictb.platform.DomainException;
import ictb.platform.Search;
import ictb.platform.SearchColumns;
import ictb.platform.SqlCondition;
import ictb.platform.api.Page;
import ictb.security.Caller;
import ictb.security.Duplicates;
import ictb.security.UserDeleted;
import ictb.security.Users;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** Numbers of one kind: each number once, each for one user at the most. */
public abstract class AssignedNumbers<T extends AssignedNumber> {

    private final Class<T> type;
    private final String word;
    private final String table;
    private final String key;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private Users users;

    /**
     * @param word for people: {@code DID}
     * @param table whose key is {@code <table>_id}
     */
    protected AssignedNumbers(Class<T> type, String word, String table) {
        this.type = type;
        this.word = word;
        this.table = table;
        this.key = table + "_id";
    }

    /** @throws DomainException when the number is taken, or its user does not exist */
    public void add(T number) {
        number.usrId().ifPresent(users::get);
        em.persist(number);
        flush(number);
    }

    /** @throws DomainException when there is no such number, the new one is taken, or its user does not exist */
    public void change(long id, NumberMembers sent, Caller caller) {
        T number = get(id);
        sent.usrId().ifPresent(users::get);
        number.change(sent, caller.country());
        flush(number);
    }

    private void flush(T number) {
        String digits = number.number();
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Duplicates.isCauseOf(e)) {
                throw new DomainException("The " + word + " " + digits + " is there already");
            }
            throw e;
        }
    }

    public void delete(long id) {
        em.remove(get(id));
    }

    protected final T get(long id) {
        return Optional.ofNullable(em.find(type, id)).orElseThrow(() -> DomainException.notFound(word, id));
    }

    /** @param digits as {@link ictb.platform.PhoneNumber} has them */
    public Optional<T> numbered(String digits) {
        return em.createQuery("SELECT n FROM " + type.getSimpleName() + " n WHERE n.name = :digits", type)
                .setParameter("digits", digits)
                .getResultStream()
                .findFirst();
    }

    /** By number, description, owner or id. */
    @SuppressWarnings("unchecked")
    public List<T> list(Search search) {
        Page page = search.page();
        SqlCondition where = new SearchColumns()
                .number(key, "n." + key)
                .digits("name", "n.name")
                .text("description", "n.description")
                .number("usr_id", "n.usr_id")
                .where(search);
        String sql = "SELECT n.* FROM %s n WHERE n.%s > ?%s ORDER BY n.%s LIMIT ?";
        Query query = em.createNativeQuery(sql.formatted(table, key, where.sql(), key), type)
                .setParameter(1, page.after());
        query.setParameter(where.bind(query, 2), page.limit());
        return query.getResultList();
    }

    /** A deleted user's numbers are nobody's again. */
    void release(@Observes UserDeleted deleted) {
        em.createNativeQuery("UPDATE " + table + " SET usr_id = NULL WHERE usr_id = ?")
                .setParameter(1, deleted.usrId())
                .executeUpdate();
    }
}
