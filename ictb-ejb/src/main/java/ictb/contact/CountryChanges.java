package ictb.contact;

import ictb.platform.UtcTime;
import ictb.security.CountryChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Has the stored numbers of a user read again, from the commit of the transaction on that sets the user's country. */
@Dependent
class CountryChanges {

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** An earlier reading that is not at its end begins again. */
    void begin(@Observes CountryChanged changed) {
        em.createNativeQuery("REPLACE INTO number_reading (usr_id, country, created) VALUES (?, ?, ?)")
                .setParameter(1, changed.usrId())
                .setParameter(2, changed.country())
                .setParameter(3, UtcTime.toSql(clock.instant()))
                .executeUpdate();
    }
}
