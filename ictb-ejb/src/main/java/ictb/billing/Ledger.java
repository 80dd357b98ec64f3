package ictb.billing;

import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money, append only: the credit of a user is the sum of its rows at all times. Amounts are decimal with six places; an
 * amount of zero moves nothing and is not written.
 */
@Dependent
public class Ledger {

    private static final String APPEND =
            "INSERT INTO ledger (usr_id, kind, amount, attempt_id, created) VALUES (?, ?, ?, ?, ?)";

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Takes what an attempt may cost at the most out of the credit, in the transaction that claims it. */
    public void reserve(long usrId, String attemptId, BigDecimal amount, Instant now) {
        append(usrId, "reserve", amount.negate(), attemptId, now);
    }

    /**
     * Gives a reservation back and charges what the attempt did cost, in the transaction that settles it.
     *
     * @param reserved as it was given to {@link #reserve}
     */
    public void settle(long usrId, String attemptId, BigDecimal reserved, BigDecimal cost, Instant now) {
        append(usrId, "release", reserved, attemptId, now);
        append(usrId, "charge", cost.negate(), attemptId, now);
    }

    /** Adds a payment to the credit, in the transaction that writes it down; a negative one is a repayment. */
    public void pay(long usrId, BigDecimal amount, Instant now) {
        append(usrId, "payment", amount, null, now);
    }

    /** What the user may still spend. */
    public BigDecimal credit(long usrId) {
        return (BigDecimal) em.createNativeQuery("SELECT COALESCE(SUM(amount), 0.000000) FROM ledger WHERE usr_id = ?")
                .setParameter(1, usrId)
                .getSingleResult();
    }

    private void append(long usrId, String kind, BigDecimal amount, String attemptId, Instant now) {
        if (amount.signum() == 0) {
            return;
        }
        em.createNativeQuery(APPEND)
                .setParameter(1, usrId)
                .setParameter(2, kind)
                .setParameter(3, amount)
                .setParameter(4, attemptId)
                .setParameter(5, UtcTime.toSql(now))
                .executeUpdate();
    }
}
