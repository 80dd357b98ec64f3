package ictb.campaign;

import ictb.platform.SqlBatch;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
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
    @SuppressWarnings("unchecked")
    public Map<String, Long> of(long campaignId) {
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT status, SUM(total) FROM campaign_stat WHERE campaign_id = ? GROUP BY status")
                .setParameter(1, campaignId)
                .getResultList();
        Map<String, Long> totals = new HashMap<>();
        rows.forEach(row -> totals.put((String) row[0], ((Number) row[1]).longValue()));
        return totals;
    }
}
