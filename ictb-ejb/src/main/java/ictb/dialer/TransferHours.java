package ictb.dialer;

import ictb.platform.SqlRow;
import ictb.platform.SqlTuples;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** By the hour, how many of those who answered interactive campaigns asked for the extension, and in vain. */
@Dependent
class TransferHours {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MONTH = Duration.ofDays(30);

    private static final String SUMS = """
            SELECT campaign_id, SUM(answered), SUM(asked), SUM(not_taken), SUM(IF(hour > ?, answered, 0)), SUM(IF(hour > ?, not_taken, 0))
            FROM transfer_hour WHERE hour > ? AND campaign_id IN (%s) GROUP BY campaign_id
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    private record Sum(int answered, int asked, int notTaken) {

        Sum and(Outcome outcome) {
            int asks = outcome.transfer().isPresent() ? 1 : 0;
            int inVain =
                    outcome.transfer().filter(transfer -> !transfer.isTaken()).isPresent() ? 1 : 0;
            return new Sum(answered + 1, asked + asks, notTaken + inVain);
        }
    }

    /** @param ends outcomes of calls that were answered, with their interactive campaigns */
    void add(List<Map.Entry<Long, Outcome>> ends, long nodeId, Instant now) {
        Map<Long, Sum> sums = new TreeMap<>();
        ends.forEach(end ->
                sums.merge(end.getKey(), new Sum(0, 0, 0).and(end.getValue()), (sum, one) -> sum.and(end.getValue())));
        SqlTuples insert = new SqlTuples("""
                INSERT INTO transfer_hour (campaign_id, hour, slot, answered, asked, not_taken) VALUES %s
                ON DUPLICATE KEY UPDATE answered = answered + VALUES(answered), asked = asked + VALUES(asked),
                                        not_taken = not_taken + VALUES(not_taken)
                """);
        String hour = UtcTime.toSql(now.truncatedTo(ChronoUnit.HOURS));
        sums.forEach(
                (campaignId, sum) -> insert.add(campaignId, hour, nodeId, sum.answered(), sum.asked(), sum.notTaken()));
        insert.run(em.unwrap(Connection.class));
    }

    /** An hour counts as long as any of it lies within the time. */
    Map<Long, TransferRecord> of(Collection<Long> campaignIds, Instant now) {
        String day = UtcTime.toSql(now.minus(DAY).minus(1, ChronoUnit.HOURS));
        SqlTuples query =
                new SqlTuples(SUMS, day, day, UtcTime.toSql(now.minus(MONTH).minus(1, ChronoUnit.HOURS)));
        campaignIds.forEach(query::add);
        return query.list(em.unwrap(Connection.class), row -> Map.entry(row.number(), transfers(row))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static TransferRecord transfers(SqlRow row) {
        int answered = (int) row.number();
        int asked = (int) row.number();
        AbandonmentRate inAMonth = new AbandonmentRate(answered, (int) row.number());
        AbandonmentRate inADay = new AbandonmentRate((int) row.number(), (int) row.number());
        return new TransferRecord(answered, asked, inADay, inAMonth);
    }

    /** Deletes what no rate asks for any more. */
    void forget(Instant now) {
        em.createNativeQuery("DELETE FROM transfer_hour WHERE hour < ?")
                .setParameter(1, UtcTime.toSql(now.minus(MONTH).minus(1, ChronoUnit.HOURS)))
                .executeUpdate();
    }
}
