package ictb.ivr;

import ictb.platform.DomainException;
import ictb.platform.UtcTime;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonStructure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Scripts of one kind, with the content of every version. */
public abstract class Scripts<T extends Script> {

    private final Class<T> type;
    private final String word;
    private final String table;
    private final String key;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private Event<ScriptDeleted> deletions;

    /**
     * @param word for people
     * @param table whose key is {@code <table>_id}, and whose versions stand in {@code <table>_version}
     */
    protected Scripts(Class<T> type, String word, String table) {
        this.type = type;
        this.word = word;
        this.table = table;
        this.key = table + "_id";
    }

    void add(T script, JsonStructure content, Instant now) {
        em.persist(script);
        em.flush();
        write(script.id(), script.version(), content, now);
    }

    /**
     * Makes a new version; those who run keep theirs.
     *
     * @param script as {@link #lock} found it
     */
    void publish(T script, JsonStructure content, Instant now) {
        write(script.id(), script.nextVersion(), content, now);
    }

    private void write(long id, int version, JsonStructure content, Instant now) {
        em.createNativeQuery("INSERT INTO " + table + "_version (" + key
                        + ", version, content, created) VALUES (?, ?, ?, ?)")
                .setParameter(1, id)
                .setParameter(2, version)
                .setParameter(3, content.toString())
                .setParameter(4, UtcTime.toSql(now))
                .executeUpdate();
    }

    public Optional<T> find(long id) {
        return Optional.ofNullable(em.find(type, id));
    }

    /** @throws DomainException when there is no such script, or it is not the caller's */
    public T get(long id, Caller caller) {
        return visible(em.find(type, id), id, caller);
    }

    /** As {@link #get}, locked until the transaction ends: for changing it, or for bringing it in a new campaign. */
    public T lock(long id, Caller caller) {
        return visible(em.find(type, id, LockModeType.PESSIMISTIC_WRITE), id, caller);
    }

    /** @param found null where there is none, as JPA tells it */
    private T visible(T found, long id, Caller caller) {
        return Optional.ofNullable(found)
                .filter(script -> caller.mayUse(script.usrId()))
                .orElseThrow(() -> DomainException.notFound(word, id));
    }

    /** The content of a version, as JSON. */
    public String content(long id, int version) {
        return em.createNativeQuery("SELECT content FROM " + table + "_version WHERE " + key + " = ? AND version = ?")
                .setParameter(1, id)
                .setParameter(2, version)
                .getSingleResult()
                .toString();
    }

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<T> list(long usrId, Page page) {
        return em.createQuery(
                        "SELECT s FROM " + type.getSimpleName() + " s WHERE (s.usrId = :usr OR :usr = -1)" + " AND s."
                                + key.replace("_i", "I") + " > :after ORDER BY s." + key.replace("_i", "I"),
                        type)
                .setParameter("usr", usrId)
                .setParameter("after", page.after())
                .setMaxResults(page.limit())
                .getResultList();
    }

    /** @throws DomainException when somebody needs it */
    void delete(long id, Caller caller) {
        T script = lock(id, caller);
        deletions.fire(new ScriptDeleted(type, id));
        em.remove(script);
    }
}
