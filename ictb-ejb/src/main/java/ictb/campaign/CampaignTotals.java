package ictb.campaign;

import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Totals of campaigns, kept as contacts move, never counted. */
@Dependent
public class CampaignTotals {

    /** The slot of what users change, whichever node they reach; the database's row lock keeps it right. */
    public static final long NO_NODE = 0;

    /** Contacts that the campaign has not taken over yet. */
    static final String WAITING = "(waiting)";

    private static final String TOTALS = "SELECT campaign_id, status, SUM(total) FROM campaign_stat"
            + " WHERE campaign_id IN (%s) GROUP BY campaign_id, status";

    private static final String WAITING_IN_GROUP = """
            SELECT k.campaign_id, '(waiting)', COUNT(*) FROM campaign k
            JOIN contact_group_member m ON m.contact_group_id = k.contact_group_id AND m.contact_id > k.gathered_to
            WHERE (k.started IS NULL OR k.gathered_to < k.gather_until AND m.contact_id <= k.gather_until)
              AND k.campaign_id IN (%s) GROUP BY k.campaign_id
            """;

    private static final String WAITING_ADDITIONS = "SELECT a.campaign_id, '(waiting)', COUNT(*)"
            + CampaignAdditions.WAITING + " AND a.campaign_id IN (%s) GROUP BY a.campaign_id";

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** @param slot the node that counts; each writes rows of its own */
    public void apply(Tally tally, long slot) {
        SqlBatch add = new SqlBatch("""
                INSERT INTO campaign_stat (campaign_id, slot, status, total) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE total = total + VALUES(total)
                """);
        tally.changes()
                .forEach((campaignId, statuses) -> statuses.forEach((status, change) -> {
                    if (change != 0) {
                        add.add(campaignId, slot, status, change);
                    }
                }));
        add.run(em.unwrap(Connection.class));
    }

    /** How many contacts of the campaign stand at each status, by word. */
    public Map<String, Long> of(long campaignId) {
        return of(List.of(campaignId)).getOrDefault(campaignId, Map.of());
    }

    /**
     * The same of several campaigns at once, by campaign_id, with {@link #WAITING}. One statement, so one moment: a contact that is
     * taken over meanwhile is counted once.
     */
    Map<Long, Map<String, Long>> withWaiting(List<Long> campaignIds) {
        return totals(campaignIds, TOTALS + " UNION ALL " + WAITING_IN_GROUP + " UNION ALL " + WAITING_ADDITIONS, 3);
    }

    private Map<Long, Map<String, Long>> of(List<Long> campaignIds) {
        return totals(campaignIds, TOTALS, 1);
    }

    /** @param times that the campaigns stand in the query */
    private Map<Long, Map<String, Long>> totals(List<Long> campaignIds, String sql, int times) {
        Map<Long, Map<String, Long>> totals = new HashMap<>();
        if (campaignIds.isEmpty()) {
            return totals;
        }
        String these = String.join(", ", Collections.nCopies(campaignIds.size(), "?"));
        Query query = em.createNativeQuery(sql.replace("%s", these));
        for (int i = 0; i < campaignIds.size() * times; i++) {
            query.setParameter(i + 1, campaignIds.get(i % campaignIds.size()));
        }
        SqlRow.list(
                query,
                row -> totals.computeIfAbsent(row.number(), id -> new HashMap<>())
                        .merge(row.text(), row.number(), Long::sum));
        return totals;
    }
}
