package ictb.campaign;

import ictb.contact.ListedNumber;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The statements by which contacts are taken over from groups, a chunk at a time. */
@Dependent
class GatheringChunks {

    private static final String CHUNK_END = """
            SELECT MAX(contact_id) FROM (SELECT contact_id FROM contact_group_member
              WHERE contact_group_id = ? AND contact_id > ? AND contact_id <= ? ORDER BY contact_id LIMIT ?) chunk
            """;

    private static final String TAKE_OVER = """
            INSERT IGNORE INTO campaign_contact (campaign_id, contact_id, phone, status, reason)
            SELECT ?1, n.contact_id, n.phone,
                   CASE WHEN n.phone IS NULL THEN 'invalid' WHEN n.blocked THEN 'dnc'
                        WHEN n.seen OR n.nth > 1 THEN 'cancelled' ELSE 'pending' END,
                   CASE WHEN n.phone IS NULL THEN ?4 WHEN n.blocked THEN ?5 WHEN n.seen OR n.nth > 1 THEN ?6 END
            FROM (SELECT c.contact_id, c.phone,
                         ROW_NUMBER() OVER (PARTITION BY c.phone ORDER BY c.contact_id) AS nth,
                         %s AS blocked,
                         EXISTS (SELECT 1 FROM campaign_contact e
                                 WHERE e.campaign_id = ?1 AND e.phone = c.phone %s) AS seen
                  FROM contact_group_member m JOIN contact c ON c.contact_id = m.contact_id
                  WHERE m.contact_group_id = ?3 AND m.contact_id %s) n
            """;

    private static final String IS_LISTED = ListedNumber.exists("c.phone", "c.phone_form", "?2");

    /** As {@link RepeatPolicy} says of numbers that are added later. */
    private static final String STILL_COUNTS = """
            AND (e.status = 'pending'
                 OR e.status IN ('completed', 'unknown') AND (e.end_time IS NULL OR e.end_time > ?7))
            """;

    /** A twin of another node has the same due where contacts have times of their own; the mark tells who came second. */
    private static final String QUEUE = """
            INSERT IGNORE INTO ready (campaign_id, due, contact_id, reason)
            SELECT campaign_id, GREATEST(CAST(?1 AS DATETIME(6)), COALESCE(due, '1000-01-01')), contact_id, IF(due > ?1, ?2, NULL)
            FROM campaign_contact
            WHERE campaign_id = ?3 AND contact_id %s AND status = 'pending'
            """;

    private static final String COUNT = """
            SELECT status, IF(status = 'pending', IF(due > ?1, ?2, NULL), reason), COUNT(*) FROM campaign_contact
            WHERE campaign_id = ?3 AND contact_id %s GROUP BY 1, 2
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** The last contact of the next chunk; empty where the group has no more. */
    Optional<Long> end(Campaign campaign, int size) {
        long last = SqlRow.number(em.createNativeQuery(CHUNK_END)
                .setParameter(1, campaign.contactGroupId())
                .setParameter(2, campaign.gatheredTo())
                .setParameter(3, campaign.gatherUntil())
                .setParameter(4, size));
        return last == 0 ? Optional.empty() : Optional.of(last);
    }

    /** @return false when another node has moved the mark meanwhile */
    boolean moveMark(Campaign campaign, long to) {
        return em.createNativeQuery("UPDATE campaign SET gathered_to = ? WHERE campaign_id = ? AND gathered_to = ?")
                        .setParameter(1, to)
                        .setParameter(2, campaign.campaignId())
                        .setParameter(3, campaign.gatheredTo())
                        .executeUpdate()
                == 1;
    }

    /** Takes contacts over from the group, of which each number is called once. */
    void takeOver(Campaign campaign, Chunk chunk) {
        takeOver(TAKE_OVER.formatted(IS_LISTED, "", chunk.contactIds()), campaign, chunk)
                .executeUpdate();
    }

    /** Takes over contacts that came after the start. */
    void takeOverLater(Campaign campaign, Chunk chunk, Instant now) {
        takeOver(TAKE_OVER.formatted(IS_LISTED, STILL_COUNTS, chunk.contactIds()), campaign, chunk)
                .setParameter(7, UtcTime.toSql(new RepeatPolicy(campaign).reachedUntil(now)))
                .executeUpdate();
    }

    private Query takeOver(String sql, Campaign campaign, Chunk chunk) {
        return em.createNativeQuery(sql)
                .setParameter(1, campaign.campaignId())
                .setParameter(2, campaign.usrId())
                .setParameter(3, chunk.contactGroupId())
                .setParameter(4, SkipReason.NO_NUMBER.sentence())
                .setParameter(5, SkipReason.DO_NOT_CALL.sentence())
                .setParameter(6, SkipReason.DUPLICATE.sentence());
    }

    /** Lets those that may be called be called from now on, or from their own time on. */
    void queue(Campaign campaign, Chunk chunk, Instant due) {
        em.createNativeQuery(QUEUE.formatted(chunk.contactIds()))
                .setParameter(1, UtcTime.toSql(due))
                .setParameter(2, SkipReason.OWN_TIME.word())
                .setParameter(3, campaign.campaignId())
                .executeUpdate();
    }

    /** How many contacts of the chunk stand at each status, and how many are kept from being called by what. */
    Tally count(Campaign campaign, Chunk chunk, Instant now) {
        record Counted(String status, Optional<String> why, long contacts) {}
        List<Counted> counts = SqlRow.list(
                em.createNativeQuery(COUNT.formatted(chunk.contactIds()))
                        .setParameter(1, UtcTime.toSql(now))
                        .setParameter(2, SkipReason.OWN_TIME.sentence())
                        .setParameter(3, campaign.campaignId()),
                row -> new Counted(row.text(), row.optionalText(), row.number()));
        Tally tally = new Tally();
        for (Counted counted : counts) {
            tally.add(campaign.campaignId(), counted.status(), counted.contacts());
            counted.why()
                    .flatMap(SkipReason::ofSentence)
                    .ifPresent(why -> tally.why(campaign.campaignId(), why.word(), counted.contacts()));
        }
        return tally;
    }
}
