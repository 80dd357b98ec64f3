package ictb.trunk;

import ictb.platform.DomainException;
import ictb.platform.Search;
import ictb.platform.SearchColumns;
import ictb.platform.SqlCondition;
import ictb.platform.SqlRow;
import ictb.platform.api.Page;
import ictb.security.Duplicates;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** The trunks of the system. */
@Dependent
public class Trunks {

    private static final SearchColumns COLUMNS = new SearchColumns()
            .number("trunk_id", "t.trunk_id")
            .text("name", "t.name")
            .exactText("technology", "t.technology");

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private Event<TrunksChanged> changes;

    /** In the order of ids. */
    public List<Trunk> active() {
        return em.createQuery("SELECT t FROM Trunk t WHERE t.active = TRUE ORDER BY t.trunkId", Trunk.class)
                .getResultList();
    }

    public List<Trunk> all() {
        return em.createQuery("SELECT t FROM Trunk t ORDER BY t.trunkId", Trunk.class)
                .getResultList();
    }

    public Optional<Trunk> named(String name) {
        return em.createQuery("SELECT t FROM Trunk t WHERE t.name = :name", Trunk.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** @throws DomainException when its name is taken */
    public void add(Trunk trunk) {
        em.persist(trunk);
        flush(trunk);
    }

    /** @throws DomainException when there is none, or it cannot be so, or is the configuration's */
    void change(long trunkId, TrunkMembers sent) {
        Trunk trunk = lock(trunkId);
        if (trunk.name().equals(Trunk.DEFAULT)
                && !sent.equals(TrunkMembers.besideTheConfiguration(sent.active(), sent.asterisk()))) {
            throw new DomainException("The trunk default is made by the settings ICTB_TRUNK, ICTB_TRUNK_CPS and"
                    + " ICTB_TRUNK_CHANNELS: here only active and asterisk can be changed");
        }
        trunk.change(sent);
        flush(trunk);
    }

    private void flush(Trunk trunk) {
        String name = trunk.name();
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Duplicates.isCauseOf(e)) {
                throw new DomainException("The trunk " + name + " is there already");
            }
            throw e;
        }
        changes.fire(new TrunksChanged());
    }

    /** @throws DomainException when there is none, it carries calls, a route names it, or it is the configuration's */
    void delete(long trunkId) {
        Trunk trunk = lock(trunkId);
        if (trunk.name().equals(Trunk.DEFAULT)) {
            throw new DomainException(
                    "The trunk default is made by the configuration and stays; it can be switched off");
        }
        long calls = SqlRow.number(em.createNativeQuery("SELECT in_flight FROM trunk WHERE trunk_id = ?")
                .setParameter(1, trunkId));
        if (calls > 0) {
            throw new DomainException("The trunk " + trunk.name() + " carries " + calls
                    + " calls: switch it off, and delete it when they have ended");
        }
        route(trunkId).ifPresent(route -> {
            throw new DomainException("Route " + route + " goes by the trunk " + trunk.name() + ": delete it first");
        });
        em.remove(trunk);
        em.flush();
        changes.fire(new TrunksChanged());
    }

    private Optional<Long> route(long trunkId) {
        return SqlRow.numbers(
                        em.createNativeQuery("SELECT route_id FROM route WHERE trunk_id = ? ORDER BY route_id LIMIT 1")
                                .setParameter(1, trunkId))
                .stream()
                .findFirst();
    }

    /** Kept as it is until the transaction ends: no call is claimed for it meanwhile. */
    Trunk lock(long trunkId) {
        return Optional.ofNullable(em.find(Trunk.class, trunkId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound("trunk", trunkId));
    }

    /** By name, technology or id. */
    @SuppressWarnings("unchecked")
    List<Trunk> list(Search search) {
        Page page = search.page();
        SqlCondition where = COLUMNS.where(search);
        Query query = em.createNativeQuery(
                        "SELECT t.* FROM trunk t WHERE t.trunk_id > ?" + where.sql() + " ORDER BY t.trunk_id LIMIT ?",
                        Trunk.class)
                .setParameter(1, page.after());
        query.setParameter(where.bind(query, 2), page.limit());
        return query.getResultList();
    }
}
