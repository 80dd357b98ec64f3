package ictb.campaign;

import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was imported into campaigns after their start, in the order in which it came. */
@Dependent
class CampaignAdditions {

    /** A contact that the campaign has already is passed over. */
    static final String WAITING = """
             FROM campaign_addition a
            JOIN contact_group_member m ON m.contact_group_id = a.contact_group_id
            JOIN contact c ON c.contact_id = m.contact_id
            LEFT JOIN campaign_contact p ON p.campaign_id = a.campaign_id AND p.contact_id = m.contact_id
            WHERE m.contact_id > a.taken_to AND m.contact_id <= a.until_contact_id AND p.contact_id IS NULL
              AND (a.contact_import_id IS NULL OR a.contact_import_id = c.contact_import_id)
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /**
     * Adds the contacts of a group, in the transaction that lets them in.
     *
     * @param importId of those that came by one import alone; empty = all of the group
     */
    void add(long campaignId, long contactGroupId, Optional<Long> importId, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO campaign_addition (campaign_id, contact_group_id, contact_import_id, until_contact_id, created)
                        SELECT ?, ?, ?, COALESCE(MAX(contact_id), 0), ? FROM contact_group_member WHERE contact_group_id = ?
                        """)
                .setParameter(1, campaignId)
                .setParameter(2, contactGroupId)
                .setParameter(3, importId.orElse(null))
                .setParameter(4, UtcTime.toSql(now))
                .setParameter(5, contactGroupId)
                .executeUpdate();
    }

    /** The oldest one of the campaign, locked until the transaction ends. */
    Optional<CampaignAddition> lockFirst(long campaignId) {
        return SqlRow.list(
                        em.createNativeQuery("""
                                        SELECT campaign_addition_id, campaign_id, contact_group_id, taken_to, until_contact_id
                                        FROM campaign_addition WHERE campaign_id = ?
                                        ORDER BY campaign_addition_id LIMIT 1 FOR UPDATE
                                        """).setParameter(1, campaignId),
                        row -> new CampaignAddition(
                                row.number(), row.number(), row.number(), row.number(), row.number()))
                .stream()
                .findFirst();
    }

    /** The next of its contacts that the campaign has not got, by id. */
    List<Long> nextContacts(CampaignAddition addition, int most) {
        return SqlRow.numbers(em.createNativeQuery("SELECT m.contact_id" + WAITING
                        + " AND a.campaign_addition_id = ? ORDER BY m.contact_id LIMIT ?")
                .setParameter(1, addition.id())
                .setParameter(2, most));
    }

    void moveMark(CampaignAddition addition, long takenTo) {
        em.createNativeQuery("UPDATE campaign_addition SET taken_to = ? WHERE campaign_addition_id = ?")
                .setParameter(1, takenTo)
                .setParameter(2, addition.id())
                .executeUpdate();
    }

    /** All of it is taken over. */
    void finish(CampaignAddition addition) {
        em.createNativeQuery("DELETE FROM campaign_addition WHERE campaign_addition_id = ?")
                .setParameter(1, addition.id())
                .executeUpdate();
        em.createNativeQuery("UPDATE campaign SET additions = additions - 1 WHERE campaign_id = ?")
                .setParameter(1, addition.campaignId())
                .executeUpdate();
    }
}
