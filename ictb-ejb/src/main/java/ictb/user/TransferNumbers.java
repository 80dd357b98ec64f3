package ictb.user;

import ictb.platform.PhoneNumber;
import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;

/** To which numbers calls of users may be put through. */
@Dependent
public class TransferNumbers {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Whether it begins with one of the user's prefixes, there are none set, or it is a DID of the user's. */
    public boolean mayBeReached(long usrId, PhoneNumber number) {
        List<?> prefixes = em.createNativeQuery("SELECT data FROM user_resource WHERE usr_id = ? AND resource = ?")
                .setParameter(1, usrId)
                .setParameter(2, Resource.PREFIX.word())
                .getResultList();
        return prefixes.isEmpty()
                || Arrays.stream(prefixes.get(0).toString().split(",")).anyMatch(number.digits()::startsWith)
                || isDid(usrId, number);
    }

    private boolean isDid(long usrId, PhoneNumber number) {
        return SqlRow.number(em.createNativeQuery("SELECT EXISTS (SELECT 1 FROM did WHERE usr_id = ? AND name = ?)")
                        .setParameter(1, usrId)
                        .setParameter(2, number.digits()))
                == 1;
    }
}
