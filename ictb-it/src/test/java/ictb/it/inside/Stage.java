package ictb.it.inside;

import ictb.platform.UtcTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Sets the stage for a test in the database, and looks at it afterwards. Every call is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Stage {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** An account of the role {@code user} that nobody can sign in to. */
    public long user() {
        return insert("INSERT INTO usr (username, passwd, role_id, created) VALUES (UUID(), '-', 2, UTC_TIMESTAMP(6))");
    }

    public long group(long usrId) {
        return insert("INSERT INTO contact_group (usr_id, name, created) VALUES (?, 'group', UTC_TIMESTAMP(6))", usrId);
    }

    /**
     * Contacts with numbers that differ.
     *
     * @param first digits of the first number; each further one is higher by one
     */
    public void contacts(long usrId, long group, long first, int count) {
        execute(
                "INSERT INTO contact (usr_id, phone, created)"
                        + " SELECT ?, ? + seq - 1, UTC_TIMESTAMP(6) FROM seq_1_to_" + count,
                usrId,
                first);
        execute("""
                INSERT INTO contact_group_member (contact_group_id, contact_id)
                SELECT ?, c.contact_id FROM contact c WHERE c.usr_id = ?
                AND NOT EXISTS (SELECT 1 FROM contact_group_member m WHERE m.contact_id = c.contact_id)
                """, group, usrId);
    }

    /** A campaign that was just started for the group, before anything of it was gathered. */
    public long startedCampaign(long usrId, long group) {
        return campaign(usrId, group, "running");
    }

    /** The same, stopped at once. */
    public long stoppedCampaign(long usrId, long group) {
        return campaign(usrId, group, "stopped");
    }

    private long campaign(long usrId, long group, String status) {
        return insert("""
                INSERT INTO campaign (usr_id, kind, name, status, contact_group_id, message, contact_repeat, retry_delay,
                                      timezone, created, started, gather_until)
                SELECT ?, 'voice', 'campaign', ?, ?, 1, 1, 5, 'UTC', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6),
                       COALESCE(MAX(contact_id), 0)
                FROM contact_group_member WHERE contact_group_id = ?
                """, usrId, status, group, group);
    }

    /** A running campaign of a user of its own; so many contacts are ready. */
    public long campaignWithReady(int contacts) {
        long usrId = user();
        long group = group(usrId);
        if (contacts > 0) {
            contacts(usrId, group, 4_900_000_000L + usrId * 100_000, contacts);
        }
        long campaign = startedCampaign(usrId, group);
        execute("UPDATE campaign SET gathered_to = gather_until WHERE campaign_id = ?", campaign);
        execute("""
                INSERT INTO campaign_contact (campaign_id, contact_id, phone, status)
                SELECT ?, contact_id, phone, 'pending' FROM contact WHERE usr_id = ?
                """, campaign, usrId);
        execute("""
                INSERT INTO ready (campaign_id, due, contact_id)
                SELECT ?, UTC_TIMESTAMP(6) - INTERVAL 1 SECOND, contact_id FROM contact WHERE usr_id = ?
                """, campaign, usrId);
        execute(
                "INSERT INTO campaign_stat (campaign_id, slot, status, total) VALUES (?, 0, 'pending', ?)",
                campaign,
                contacts);
        return campaign;
    }

    /** A payment of the campaign's user, who has paid nothing before. */
    public void pay(long campaign, String amount) {
        BigDecimal paid = new BigDecimal(amount);
        execute("""
                INSERT INTO ledger (usr_id, kind, amount, created)
                SELECT usr_id, 'payment', ?, UTC_TIMESTAMP(6) FROM campaign WHERE campaign_id = ?
                """, paid, campaign);
        execute(
                "INSERT INTO credit (usr_id, amount) SELECT usr_id, ? FROM campaign WHERE campaign_id = ?",
                paid,
                campaign);
    }

    /** @return rows changed */
    public int execute(String sql, Object... values) {
        return query(sql, values).executeUpdate();
    }

    public long number(String sql, Object... values) {
        return ((Number) query(sql, values).getSingleResult()).longValue();
    }

    public List<String> rows(String sql, Object... values) {
        List<?> rows = query(sql, values).getResultList();
        return rows.stream()
                .map(row -> row instanceof Object[] columns ? Arrays.toString(columns) : String.valueOf(row))
                .toList();
    }

    /** All that the engine has on record of a campaign, for comparing. */
    public List<String> recordOf(long campaignId) {
        return List.of(
                rows("SELECT * FROM attempt WHERE campaign_id = ? ORDER BY attempt_id", campaignId) + "",
                rows("SELECT * FROM campaign_contact WHERE campaign_id = ? ORDER BY contact_id", campaignId) + "",
                rows("SELECT * FROM ready WHERE campaign_id = ? ORDER BY due, contact_id", campaignId) + "",
                rows("SELECT * FROM campaign_stat WHERE campaign_id = ? ORDER BY slot, status", campaignId) + "",
                rows(
                                "SELECT l.* FROM ledger l JOIN campaign c USING (usr_id) WHERE c.campaign_id = ? ORDER BY ledger_id",
                                campaignId)
                        + "",
                rows(
                                "SELECT d.* FROM dnc d JOIN campaign c USING (usr_id) WHERE c.campaign_id = ? ORDER BY 1",
                                campaignId)
                        + "");
    }

    /** Runs a step in one transaction. */
    public <T> T inTransaction(Supplier<T> step) {
        return step.get();
    }

    /** Runs a step while nobody can change the campaign; whoever only holds it as it is goes on. */
    public <T> T whileHeld(long campaignId, Supplier<T> step) {
        query("SELECT campaign_id FROM campaign WHERE campaign_id = ? LOCK IN SHARE MODE", campaignId)
                .getSingleResult();
        return step.get();
    }

    /** Changes a row and throws before the transaction ends. */
    public void changeAndThrow(String sql, long id, RuntimeException thrown) {
        execute(sql, id);
        throw thrown;
    }

    private long insert(String sql, Object... values) {
        execute(sql, values);
        return number("SELECT LAST_INSERT_ID()");
    }

    private Query query(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i] instanceof Instant instant ? UtcTime.toSql(instant) : values[i]);
        }
        return query;
    }
}
