package ictb.trunk;

import ictb.platform.DomainException;
import ictb.platform.Search;
import ictb.platform.SearchColumns;
import ictb.platform.SqlCondition;
import ictb.platform.api.Page;
import ictb.security.Duplicates;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The routes of the system: each prefix and trunk once. */
@Dependent
public class Routes {

    private static final SearchColumns COLUMNS = new SearchColumns()
            .number("route_id", "r.route_id")
            .digits("prefix", "r.prefix")
            .number("trunk_id", "r.trunk_id");

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private Trunks trunks;

    @Inject
    private Event<TrunksChanged> changes;

    public List<Route> all() {
        return em.createQuery("SELECT r FROM Route r", Route.class).getResultList();
    }

    /**
     * How numbers are routed now.
     *
     * @param isCounted trunks that count; where no route leads to one of these, each number may go by each of them
     */
    public Routing routing(Predicate<Trunk> isCounted) {
        return Routing.of(
                all(),
                trunks.active().stream().filter(isCounted).map(Trunk::trunkId).toList());
    }

    /** @throws DomainException when its trunk is not there, or it is there already */
    void add(Route route) {
        trunks.lock(route.trunkId());
        em.persist(route);
        flush(route);
    }

    /** @throws DomainException when there is none, or it cannot be so */
    void change(long routeId, RouteMembers sent) {
        sent.trunkId().ifPresent(trunks::lock);
        Route route = get(routeId);
        route.change(sent);
        flush(route);
    }

    void delete(long routeId) {
        em.remove(get(routeId));
        changes.fire(new TrunksChanged());
    }

    private Route get(long routeId) {
        return Optional.ofNullable(em.find(Route.class, routeId))
                .orElseThrow(() -> DomainException.notFound("route", routeId));
    }

    private void flush(Route route) {
        String prefix = route.prefix();
        long trunkId = route.trunkId();
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Duplicates.isCauseOf(e)) {
                throw new DomainException("A route of " + (prefix.isEmpty() ? "every number" : prefix) + " by trunk "
                        + trunkId + " is there already");
            }
            throw e;
        }
        changes.fire(new TrunksChanged());
    }

    /** By prefix, trunk or id. */
    @SuppressWarnings("unchecked")
    List<Route> list(Search search) {
        Page page = search.page();
        SqlCondition where = COLUMNS.where(search);
        Query query = em.createNativeQuery(
                        "SELECT r.* FROM route r WHERE r.route_id > ?" + where.sql() + " ORDER BY r.route_id LIMIT ?",
                        Route.class)
                .setParameter(1, page.after());
        query.setParameter(where.bind(query, 2), page.limit());
        return query.getResultList();
    }
}
