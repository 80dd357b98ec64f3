package ictb.billing;

import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What each user may still spend, and what was spent when. Whoever spends locks the user's row first. */
@Dependent
public class Credits {

    /** Hours and days of every zone begin with a quarter of an hour of UTC. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /**
     * A user's row.
     *
     * @param tokens calls that the user's calls per second allowed at that time
     */
    public record Account(BigDecimal credit, double tokens, Optional<Instant> tokensAt) {}

    /**
     * Money of calls that were begun at a time.
     *
     * @param amount negative where less was spent than had been reserved
     */
    record Spent(long usrId, Instant when, BigDecimal amount) {}

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** The user's row, locked until the transaction ends. */
    public Account lock(long usrId) {
        return account(usrId).orElseGet(() -> {
            // INSERT IGNORE would lock a row of somebody else's for reading only: two who wait for it would be a
            // deadlock.
            em.createNativeQuery(
                            "INSERT INTO credit (usr_id, amount) VALUES (?, 0) ON DUPLICATE KEY UPDATE amount = amount")
                    .setParameter(1, usrId)
                    .executeUpdate();
            return account(usrId).orElseThrow();
        });
    }

    private Optional<Account> account(long usrId) {
        return SqlRow.list(
                        em.createNativeQuery("SELECT amount, CAST(tokens AS CHAR), CAST(tokens_at AS CHAR) FROM credit"
                                        + " WHERE usr_id = ? FOR UPDATE")
                                .setParameter(1, usrId),
                        row -> new Account(row.decimal(), Double.parseDouble(row.text()), row.optionalInstant()))
                .stream()
                .findFirst();
    }

    /** As it was committed last. */
    BigDecimal of(long usrId) {
        List<BigDecimal> found = SqlRow.list(
                em.createNativeQuery("SELECT amount FROM credit WHERE usr_id = ?")
                        .setParameter(1, usrId),
                SqlRow::decimal);
        return found.stream().findFirst().orElse(BigDecimal.ZERO);
    }

    /** Keeps what the user's calls per second allow. */
    public void keepTokens(long usrId, double tokens, Instant at) {
        em.createNativeQuery("UPDATE credit SET tokens = ?, tokens_at = ? WHERE usr_id = ?")
                .setParameter(1, tokens)
                .setParameter(2, UtcTime.toSql(at))
                .setParameter(3, usrId)
                .executeUpdate();
    }

    void move(long usrId, BigDecimal amount) {
        if (amount.signum() != 0) {
            em.createNativeQuery("""
                            INSERT INTO credit (usr_id, amount) VALUES (?, ?)
                            ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount)
                            """)
                    .setParameter(1, usrId)
                    .setParameter(2, amount)
                    .executeUpdate();
        }
    }

    void spend(Collection<Spent> spent) {
        Map<Long, Map<Instant, BigDecimal>> sums = new TreeMap<>();
        spent.forEach(each -> sums.computeIfAbsent(each.usrId(), id -> new TreeMap<>())
                .merge(quarter(each.when()), each.amount(), BigDecimal::add));
        SqlBatch add = new SqlBatch("""
                INSERT INTO spend (usr_id, quarter, amount) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount)
                """);
        sums.forEach((usrId, quarters) -> quarters.forEach((quarter, amount) -> {
            if (amount.signum() != 0) {
                add.add(usrId, UtcTime.toSql(quarter), amount);
            }
        }));
        add.run(em.unwrap(Connection.class));
    }

    /** What calls cost, or may cost, that were begun since then. */
    public BigDecimal spentSince(long usrId, Instant from) {
        return SqlRow.list(
                        em.createNativeQuery(
                                        "SELECT COALESCE(SUM(amount), 0) FROM spend WHERE usr_id = ? AND quarter >= ?")
                                .setParameter(1, usrId)
                                .setParameter(2, UtcTime.toSql(quarter(from))),
                        SqlRow::decimal)
                .get(0);
    }

    private static Instant quarter(Instant when) {
        long seconds = QUARTER.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(when.getEpochSecond(), seconds) * seconds);
    }
}
