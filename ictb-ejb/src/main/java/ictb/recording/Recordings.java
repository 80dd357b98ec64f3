package ictb.recording;

import ictb.platform.DomainException;
import ictb.platform.api.Page;
import ictb.security.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The recordings of users. */
@Dependent
public class Recordings {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(Recording recording) {
        em.persist(recording);
        em.flush();
    }

    /** @throws DomainException when there is no such recording, or it is not the caller's */
    public Recording get(long recordingId, Caller caller) {
        return find(recordingId)
                .filter(recording -> caller.mayUse(recording.usrId()))
                .orElseThrow(() -> DomainException.notFound("recording", recordingId));
    }

    /** For the engine, which acts for the owner of a campaign that was checked when it was made. */
    public Optional<Recording> find(long recordingId) {
        return Optional.ofNullable(em.find(Recording.class, recordingId));
    }

    /** @param usrId the owner, or {@link Caller#ALL_USERS} */
    List<Recording> list(long usrId, Page page) {
        return em.createQuery("""
                        SELECT r FROM Recording r
                        WHERE (r.usrId = :usr OR :usr = -1) AND r.recordingId > :after
                        ORDER BY r.recordingId
                        """, Recording.class)
                .setParameter("usr", usrId)
                .setParameter("after", page.after())
                .setMaxResults(page.limit())
                .getResultList();
    }
}
