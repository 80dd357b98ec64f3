package ictb.document;

import ictb.platform.DomainException;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The documents of users. */
@Dependent
public class Documents {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(Document document) {
        em.persist(document);
        em.flush();
    }

    /** @throws DomainException when there is no such document, or it is not the caller's */
    public Document get(long documentId, Caller caller) {
        return find(documentId)
                .filter(document -> caller.mayUse(document.usrId()))
                .orElseThrow(() -> DomainException.notFound("document", documentId));
    }

    /** For the engine, which acts for the owner of a campaign that was checked when it was made. */
    public Optional<Document> find(long documentId) {
        return Optional.ofNullable(em.find(Document.class, documentId));
    }

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<Document> list(long usrId, Page page) {
        return em.createQuery("""
                        SELECT d FROM Document d
                        WHERE (d.usrId = :usr OR :usr = -1) AND d.documentId > :after
                        ORDER BY d.documentId
                        """, Document.class)
                .setParameter("usr", usrId)
                .setParameter("after", page.after())
                .setMaxResults(page.limit())
                .getResultList();
    }
}
