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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How often numbers were called, by whatever campaign. */
@Dependent
class NumberCalls {

    private static final int MOST_FORGOTTEN = 10_000;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /**
     * Keeps others who lock some of the same numbers waiting until the transaction ends. In one order everywhere, so that two
     * claims never wait for each other crosswise.
     */
    void lock(Set<String> phones) {
        if (phones.isEmpty()) {
            return;
        }
        SqlTuples locks = new SqlTuples(
                "INSERT INTO capped_number (phone) VALUES %s ON DUPLICATE KEY UPDATE phone = VALUES(phone)");
        new TreeSet<>(phones).forEach(locks::add);
        locks.run(em.unwrap(Connection.class));
    }

    /** @return of each of the numbers that was called since then, when */
    Map<String, List<Instant>> since(Instant since, Set<String> numbers) {
        Map<String, List<Instant>> calls = new HashMap<>();
        if (numbers.isEmpty()) {
            return calls;
        }
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
     * Deletes what no cap asks for any more, and the rows that are there to be locked: the next claim makes those that it needs
     * anew. So much of it as takes the database a moment.
     *
     * @return whether there is more
     */
    boolean forget(Instant before) {
        int calls = em.createNativeQuery("DELETE FROM number_call WHERE called < ? LIMIT ?")
                .setParameter(1, UtcTime.toSql(before))
                .setParameter(2, MOST_FORGOTTEN)
                .executeUpdate();
        int locks = em.createNativeQuery("DELETE FROM capped_number ORDER BY phone LIMIT ?")
                .setParameter(1, MOST_FORGOTTEN)
                .executeUpdate();
        return Math.max(calls, locks) == MOST_FORGOTTEN;
    }
}
