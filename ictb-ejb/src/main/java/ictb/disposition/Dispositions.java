package ictb.disposition;

import ictb.platform.DomainException;
import ictb.platform.api.Page;
import ictb.security.Caller;
import ictb.security.Duplicates;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The dispositions of users. */
@Dependent
public class Dispositions {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Makes one, or changes the one that has its remote id already: programs export theirs again and again. */
    Disposition keep(long usrId, NewDisposition sent, Instant now) {
        Optional<Disposition> known = Disposition.remoteDispId(sent)
                .flatMap(remoteId -> ofRemote(usrId, Disposition.remoteModule(sent), remoteId));
        known.ifPresent(disposition -> disposition.change(sent));
        return known.orElseGet(() -> add(new Disposition(usrId, sent, now)));
    }

    private Optional<Disposition> ofRemote(long usrId, String remoteModule, String remoteDispId) {
        return em.createQuery("""
                        SELECT d FROM Disposition d
                        WHERE d.usrId = :usr AND d.remoteModule = :module AND d.remoteDispId = :remote
                        """, Disposition.class)
                .setParameter("usr", usrId)
                .setParameter("module", remoteModule)
                .setParameter("remote", remoteDispId)
                .getResultStream()
                .findFirst();
    }

    private Disposition add(Disposition disposition) {
        em.persist(disposition);
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Duplicates.isCauseOf(e)) {
                throw new DomainException("Another request is creating this disposition; send the request again");
            }
            throw e;
        }
        return disposition;
    }

    /** @throws DomainException when there is no such disposition, or it is not the caller's */
    public Disposition get(long dispositionId, Caller caller) {
        return Optional.ofNullable(em.find(Disposition.class, dispositionId))
                .filter(disposition -> caller.mayUse(disposition.usrId()))
                .orElseThrow(() -> DomainException.notFound("disposition", dispositionId));
    }

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<Disposition> list(long usrId, Page page) {
        return em.createQuery("""
                        SELECT d FROM Disposition d
                        WHERE (d.usrId = :usr OR :usr = -1) AND d.dispositionId > :after
                        ORDER BY d.dispositionId
                        """, Disposition.class)
                .setParameter("usr", usrId)
                .setParameter("after", page.after())
                .setMaxResults(page.limit())
                .getResultList();
    }
}
