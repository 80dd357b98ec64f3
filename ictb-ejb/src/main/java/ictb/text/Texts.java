package ictb.text;

import ictb.platform.DomainException;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The texts of users. */
@Dependent
public class Texts {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(TextMessage text) {
        em.persist(text);
        em.flush();
    }

    /** @throws DomainException when there is no such text, or it is not the caller's */
    public TextMessage get(long textId, Caller caller) {
        return Optional.ofNullable(em.find(TextMessage.class, textId))
                .filter(text -> caller.mayUse(text.usrId()))
                .orElseThrow(() -> DomainException.notFound("text", textId));
    }

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<TextMessage> list(long usrId, Page page) {
        return em.createQuery("""
                        SELECT t FROM TextMessage t
                        WHERE (t.usrId = :usr OR :usr = -1) AND t.textId > :after
                        ORDER BY t.textId
                        """, TextMessage.class)
                .setParameter("usr", usrId)
                .setParameter("after", page.after())
                .setMaxResults(page.limit())
                .getResultList();
    }
}
