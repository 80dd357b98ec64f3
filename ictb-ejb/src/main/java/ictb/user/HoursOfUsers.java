package ictb.user;

import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Optional;

/** The hours to which users are bound. */
@Dependent
public class HoursOfUsers {

    private static final String HOURS = """
            SELECT u.timezone, MAX(IF(r.resource = 'weekday', r.data, NULL)), MAX(IF(r.resource = 'daytime', r.data, NULL))
            FROM usr u JOIN user_resource r ON r.usr_id = u.usr_id AND r.resource IN ('weekday', 'daytime')
            WHERE u.usr_id = ? GROUP BY u.usr_id, u.timezone
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Empty where the user may call at any time. */
    public Optional<BoundHours> of(long usrId) {
        return SqlRow.list(
                        em.createNativeQuery(HOURS).setParameter(1, usrId),
                        row -> new BoundHours(ZoneId.of(row.text()), row.optionalText(), row.optionalText()))
                .stream()
                .findFirst();
    }
}
