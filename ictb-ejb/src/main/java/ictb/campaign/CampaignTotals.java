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

    /** The same of several campaigns at once, by campaign_id. */
    Map<Long, Map<String, Long>> of(List<Long> campaignIds) {
        Map<Long, Map<String, Long>> totals = new HashMap<>();
        if (campaignIds.isEmpty()) {
            return totals;
        }
        Query query =
                em.createNativeQuery("SELECT campaign_id, status, SUM(total) FROM campaign_stat WHERE campaign_id IN ("
                        + String.join(", ", Collections.nCopies(campaignIds.size(), "?"))
                        + ") GROUP BY campaign_id, status");
        for (int i = 0; i < campaignIds.size(); i++) {
            query.setParameter(i + 1, campaignIds.get(i));
        }
        SqlRow.list(
                query,
                row -> totals.computeIfAbsent(row.number(), id -> new HashMap<>())
                        .put(row.text(), row.number()));
        return totals;
    }
}
