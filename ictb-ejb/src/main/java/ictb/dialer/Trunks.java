package ictb.dialer;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The trunks of the system. */
@Dependent
class Trunks {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    List<Trunk> active() {
        return em.createQuery("SELECT t FROM Trunk t WHERE t.active = TRUE ORDER BY t.trunkId", Trunk.class)
                .getResultList();
    }

    List<Trunk> all() {
        return em.createQuery("SELECT t FROM Trunk t", Trunk.class).getResultList();
    }

    Optional<Trunk> named(String name) {
        return em.createQuery("SELECT t FROM Trunk t WHERE t.name = :name", Trunk.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    void add(Trunk trunk) {
        em.persist(trunk);
    }
}
