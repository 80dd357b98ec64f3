package ictb.dialer;

import ictb.platform.SqlBatch;
import ictb.platform.SqlTuples;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How often numbers were called, by whatever campaign. */
@Dependent
class NumberCalls {

    private static final int MOST_FORGOTTEN = 10_000;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /**
     * Counts the calls of some numbers, and keeps others who count the same ones waiting until the transaction ends. In one order
     * everywhere, so that two claims never wait for each other crosswise.
     *
     * @return of each number that was called since then, when
     */
    Map<String, List<Instant>> lock(Collection<String> phones, Instant since) {
        TreeSet<String> numbers = new TreeSet<>(phones);
        Map<String, List<Instant>> calls = new HashMap<>();
        if (numbers.isEmpty()) {
            return calls;
        }
        SqlTuples locks = new SqlTuples(
                "INSERT INTO capped_number (phone) VALUES %s ON DUPLICATE KEY UPDATE phone = VALUES(phone)");
        numbers.forEach(locks::add);
        locks.run(em.unwrap(Connection.class));
        SqlTuples query = new SqlTuples(
                "SELECT phone, CAST(called AS CHAR) FROM number_call WHERE called > ? AND phone IN (%s)",
                UtcTime.toSql(since));
        numbers.forEach(query::add);
        query.list(
                em.unwrap(Connection.class),
                row -> calls.computeIfAbsent(row.text(), number -> new ArrayList<>())
                        .add(row.instant()));
        return calls;
    }

    void add(List<Transmission> attempts, Instant now) {
        SqlBatch insert = new SqlBatch("INSERT INTO number_call (phone, called, attempt_id) VALUES (?, ?, ?)");
        attempts.forEach(attempt -> insert.add(attempt.number().digits(), UtcTime.toSql(now), attempt.attemptId()));
        insert.run(em.unwrap(Connection.class));
    }

    /**
     * Deletes what no cap asks for any more, so much of it as takes the database a moment.
     *
     * @return whether there is more
     */
    boolean forget(Instant before) {
        return em.createNativeQuery("DELETE FROM number_call WHERE called < ? LIMIT ?")
                        .setParameter(1, UtcTime.toSql(before))
                        .setParameter(2, MOST_FORGOTTEN)
                        .executeUpdate()
                == MOST_FORGOTTEN;
    }
}
