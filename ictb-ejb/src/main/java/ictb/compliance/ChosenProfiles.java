package ictb.compliance;

import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Which calling profile holds for whom. */
@Dependent
public class ChosenProfiles {

    static final long SYSTEM = 0;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** The user's own, or the system's, or {@link CallingProfiles#OPEN}. */
    public CallingProfile of(long usrId) {
        return SqlRow.list(em.createNativeQuery("""
                                SELECT profile, weekdays, saturdays, sundays, calls_day, calls_week FROM calling_profile
                                WHERE usr_id IN (0, ?) ORDER BY usr_id DESC LIMIT 1
                                """).setParameter(1, usrId), ChosenProfiles::terms).stream()
                .findFirst()
                .map(ProfileTerms::made)
                .orElse(CallingProfiles.OPEN);
    }

    /** Those in force, for whomever, by which calls to a number are counted. */
    public List<CallingProfile> capping() {
        return SqlRow.list(em.createNativeQuery("""
                                SELECT DISTINCT profile, NULL weekdays, NULL saturdays, NULL sundays, calls_day, calls_week
                                FROM calling_profile
                                WHERE profile <> 'custom' OR calls_day IS NOT NULL OR calls_week IS NOT NULL
                                """), ChosenProfiles::terms).stream()
                .map(ProfileTerms::made)
                .filter(CallingProfile::hasCaps)
                .toList();
    }

    private static ProfileTerms terms(SqlRow row) {
        return new ProfileTerms(
                row.text(),
                row.optionalText().flatMap(HoursOfDay::read),
                row.optionalText().flatMap(HoursOfDay::read),
                row.optionalText().flatMap(HoursOfDay::read),
                row.optionalInt(),
                row.optionalInt());
    }

    /** @param usrId a user, or {@link #SYSTEM} */
    void choose(long usrId, ProfileTerms terms) {
        em.createNativeQuery(
                        "REPLACE INTO calling_profile (usr_id, profile, weekdays, saturdays, sundays, calls_day, calls_week)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, usrId)
                .setParameter(2, terms.profile())
                .setParameter(3, terms.weekdays().map(HoursOfDay::toString).orElse(null))
                .setParameter(4, terms.saturdays().map(HoursOfDay::toString).orElse(null))
                .setParameter(5, terms.sundays().map(HoursOfDay::toString).orElse(null))
                .setParameter(6, terms.callsDay().orElse(null))
                .setParameter(7, terms.callsWeek().orElse(null))
                .executeUpdate();
    }

    /** The system's holds for the user again. */
    void withdraw(long usrId) {
        em.createNativeQuery("DELETE FROM calling_profile WHERE usr_id = ?")
                .setParameter(1, usrId)
                .executeUpdate();
    }
}
