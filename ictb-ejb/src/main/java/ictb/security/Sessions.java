package ictb.security;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions that were signed in to. Their ids have 128 random bits and are stored as SHA-256 alone. */
@Dependent
public class Sessions {

    static final Duration LIFE = Duration.ofHours(8);

    private static final int ID_BYTES = 16;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** @return the session's id, 32 hexadecimal digits, told this once */
    public String begin(User user, Instant now) {
        endOver(user.usrId(), now);
        String id = RandomSecret.ofBytes(ID_BYTES);
        em.persist(new Session(RandomSecret.hash(id), user.usrId(), now, now.plus(LIFE)));
        return id;
    }

    /** The session while it lasts. */
    public Optional<Session> find(String id, Instant now) {
        return Optional.ofNullable(em.find(Session.class, RandomSecret.hash(id)))
                .filter(session -> !session.isOver(now));
    }

    void end(Session session) {
        em.remove(session);
    }

    /** For a changed password, a deactivated account, a logout by an administrator. */
    public void endAll(long usrId) {
        em.createQuery("DELETE FROM Session s WHERE s.usrId = :usr")
                .setParameter("usr", usrId)
                .executeUpdate();
    }

    private void endOver(long usrId, Instant now) {
        em.createQuery("DELETE FROM Session s WHERE s.usrId = :usr AND s.expires <= :now")
                .setParameter("usr", usrId)
                .setParameter("now", now)
                .executeUpdate();
    }
}
