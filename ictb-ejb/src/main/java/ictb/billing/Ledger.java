package ictb.billing;

import ictb.platform.DomainException;
import ictb.platform.Money;
import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Money, append only: the credit of a user is the sum of its rows at all times. Amounts are decimal with six places; an
 * amount of zero moves nothing and is not written. {@link Credits} keeps the sum, moved here and nowhere else.
 */
@Dependent
public class Ledger {

    private static final String APPEND =
            "INSERT INTO ledger (usr_id, kind, amount, attempt_id, leg_no, created) VALUES (?, ?, ?, ?, ?, ?)";

    /** For which call, and which of its transfers, a row is. */
    private record For(String attemptId, int leg) {

        static final For PAYMENT = new For(null, Reservation.CALL);
    }

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private Credits credits;

    /** Takes what attempts may cost at the most out of the credit, in the transaction that claims them. */
    public void reserve(long usrId, List<Reservation> reservations, Instant now) {
        SqlBatch rows = new SqlBatch(APPEND);
        reservations.forEach(reservation -> append(
                rows,
                usrId,
                "reserve",
                reservation.amount().negate(),
                new For(reservation.attemptId(), reservation.leg()),
                now));
        rows.run(em.unwrap(Connection.class));
        BigDecimal total = reservations.stream().map(Reservation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        credits.move(usrId, total.negate());
        credits.spend(List.of(new Credits.Spent(usrId, now, total)));
    }

    /**
     * Keeps the credit of those whose money {@link #settle} will move as it is until the transaction ends. Whoever locks credit does
     * so before it touches totals.
     */
    public void lock(Collection<Charge> charges) {
        SortedSet<Long> users = charges.stream()
                .filter(charge -> charge.reserved().signum() != 0)
                .map(Charge::usrId)
                .collect(Collectors.toCollection(TreeSet::new));
        users.forEach(credits::lock);
    }

    /** Gives reservations back and charges what the attempts did cost, in the transaction that settles them. */
    public void settle(List<Charge> charges, Instant now) {
        SqlBatch rows = new SqlBatch(APPEND);
        Map<Long, BigDecimal> byUser = new TreeMap<>();
        for (Charge charge : charges) {
            For what = new For(charge.attemptId(), charge.leg());
            append(rows, charge.usrId(), "release", charge.reserved(), what, now);
            append(rows, charge.usrId(), "charge", charge.cost().negate(), what, now);
            byUser.merge(charge.usrId(), charge.reserved().subtract(charge.cost()), BigDecimal::add);
        }
        rows.run(em.unwrap(Connection.class));
        byUser.forEach(credits::move);
        credits.spend(charges.stream()
                .map(charge -> new Credits.Spent(
                        charge.usrId(), charge.claimed(), charge.cost().subtract(charge.reserved())))
                .toList());
    }

    /**
     * Adds a payment to the credit, in the transaction that writes it down; a negative one is a repayment. What was paid altogether is
     * bounded as well, so that a reservation that is given back never makes the credit too large to be kept.
     *
     * @throws DomainException when the credit, or all that was paid, would have more digits than are kept
     */
    public void pay(long usrId, BigDecimal amount, Instant now) {
        BigDecimal credit = credits.lock(usrId).credit();
        if (!Money.isKept(credit.add(amount)) || !Money.isKept(paid(usrId).add(amount))) {
            throw new DomainException("The payments and the credit of a user have at most 12 digits before the point");
        }
        SqlBatch row = new SqlBatch(APPEND);
        append(row, usrId, "payment", amount, For.PAYMENT, now);
        row.run(em.unwrap(Connection.class));
        credits.move(usrId, amount);
    }

    private BigDecimal paid(long usrId) {
        return SqlRow.list(
                        em.createNativeQuery("SELECT COALESCE(SUM(value), 0) FROM payment WHERE usr_id = ?")
                                .setParameter(1, usrId),
                        SqlRow::decimal)
                .get(0);
    }

    private static void append(SqlBatch rows, long usrId, String kind, BigDecimal amount, For what, Instant now) {
        if (amount.signum() != 0) {
            rows.add(usrId, kind, amount, what.attemptId(), what.leg(), UtcTime.toSql(now));
        }
    }

    /** What the user may still spend. */
    public BigDecimal credit(long usrId) {
        return credits.of(usrId);
    }
}
