package ictb.dialer;

import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.SqlRow;
import ictb.security.Countries;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The numbers at which users can be called back. */
@Dependent
class OwnNumbers {

    @Inject
    private Countries countries;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Whether it is a DID of the user's, or the telephone of the account. */
    boolean include(long usrId, PhoneNumber number) {
        return hasDid(usrId, number) || telephone(usrId).filter(number::equals).isPresent();
    }

    private boolean hasDid(long usrId, PhoneNumber number) {
        return SqlRow.number(em.createNativeQuery("SELECT EXISTS (SELECT 1 FROM did WHERE usr_id = ? AND name = ?)")
                        .setParameter(1, usrId)
                        .setParameter(2, number.digits()))
                == 1;
    }

    private Optional<PhoneNumber> telephone(long usrId) {
        return SqlRow.list(
                        em.createNativeQuery("SELECT phone, country FROM usr WHERE usr_id = ?")
                                .setParameter(1, usrId),
                        row -> parsed(row.optionalText(), countries.orOfTheSystem(row.optionalText())))
                .get(0);
    }

    private static Optional<PhoneNumber> parsed(Optional<String> written, Optional<String> country) {
        try {
            return written.map(phone -> PhoneNumber.parse(phone, country));
        } catch (DomainException noNumber) {
            return Optional.empty();
        }
    }
}
