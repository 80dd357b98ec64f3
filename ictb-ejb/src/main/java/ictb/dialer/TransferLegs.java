package ictb.dialer;

import ictb.billing.Charge;
import ictb.billing.Rate;
import ictb.platform.PhoneNumber;
import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import ictb.platform.SqlTuples;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;

/**
 * The legs of transfers that cost money. Whoever writes one has locked its attempt, and reserves only while that is open: so the
 * attempt's settlement finds all of them, and none stays reserved.
 */
@Dependent
class TransferLegs {

    private static final String OPEN = """
            SELECT attempt_id, leg_no, phone, reserved, price, minimum, increment, CAST(created AS CHAR) FROM transfer_leg
            WHERE cost IS NULL AND attempt_id IN (%s) ORDER BY attempt_id, leg_no
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(List<TransferLeg> legs) {
        SqlBatch insert = new SqlBatch("""
                INSERT INTO transfer_leg (attempt_id, leg_no, phone, reserved, price, minimum, increment, created)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """);
        legs.forEach(leg -> insert.add(
                leg.attemptId(),
                leg.legNo(),
                leg.number().digits(),
                leg.reserved(),
                leg.rate().price(),
                leg.rate().minimum(),
                leg.rate().increment(),
                UtcTime.toSql(leg.created())));
        insert.run(em.unwrap(Connection.class));
    }

    /** The number of the attempt's next one. */
    int next(String attemptId) {
        return (int) SqlRow.number(
                em.createNativeQuery("SELECT COALESCE(MAX(leg_no), 0) + 1 FROM transfer_leg WHERE attempt_id = ?")
                        .setParameter(1, attemptId));
    }

    /** Those that are not settled yet, each attempt's in their order. */
    List<TransferLeg> open(Collection<String> attemptIds) {
        SqlTuples query = new SqlTuples(OPEN);
        attemptIds.forEach(query::add);
        return query.list(em.unwrap(Connection.class), TransferLegs::leg);
    }

    private static TransferLeg leg(SqlRow row) {
        return new TransferLeg(
                row.text(),
                (int) row.number(),
                new PhoneNumber(row.text()),
                row.decimal(),
                new Rate("", row.decimal(), (int) row.number(), (int) row.number()),
                row.instant());
    }

    /** Keeps what they did cost. */
    void close(List<Charge> charges) {
        SqlBatch update = new SqlBatch("UPDATE transfer_leg SET cost = ? WHERE attempt_id = ? AND leg_no = ?");
        charges.forEach(charge -> update.add(charge.cost(), charge.attemptId(), charge.leg()));
        update.run(em.unwrap(Connection.class));
    }
}
