package ictb.contact;

import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The do-not-call lists: one a user, and one for everybody (usr_id 0). */
@Dependent
public class DoNotCall {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /**
     * From the commit of this on the number is not called for that user; told again, nothing changes.
     *
     * @param source how it came about: {@code key} = pressed in a call
     */
    public void add(long usrId, String phone, String source, Instant now) {
        em.createNativeQuery("INSERT IGNORE INTO dnc (usr_id, phone, source, created) VALUES (?, ?, ?, ?)")
                .setParameter(1, usrId)
                .setParameter(2, phone)
                .setParameter(3, source)
                .setParameter(4, UtcTime.toSql(now))
                .executeUpdate();
    }
}
