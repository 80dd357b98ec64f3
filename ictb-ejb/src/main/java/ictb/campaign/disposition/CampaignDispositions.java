package ictb.campaign.disposition;

import ictb.contact.RemoteRow;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The dispositions that contacts of campaigns were given. */
@Dependent
public class CampaignDispositions {

    /** Contacts of which nothing is known so are left out. */
    private static final String MARKS = """
            SELECT p.contact_id, c.remote_id, c.remote_module, d.disposition_id, d.name
            FROM campaign_contact p
            LEFT JOIN contact c ON c.contact_id = p.contact_id
            LEFT JOIN campaign_disposition g ON g.campaign_id = p.campaign_id AND g.contact_id = p.contact_id
            LEFT JOIN disposition d ON d.disposition_id = g.disposition_id
            WHERE p.campaign_id = ? AND p.contact_id BETWEEN ? AND ?
              AND (c.remote_id IS NOT NULL OR c.remote_module IS NOT NULL OR d.disposition_id IS NOT NULL)
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    boolean isContactOf(long campaignId, long contactId) {
        return SqlRow.number(em.createNativeQuery(
                                "SELECT EXISTS (SELECT 1 FROM campaign_contact WHERE campaign_id = ? AND contact_id = ?)")
                        .setParameter(1, campaignId)
                        .setParameter(2, contactId))
                == 1;
    }

    void put(long campaignId, long contactId, long dispositionId, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO campaign_disposition (campaign_id, contact_id, disposition_id, created) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE disposition_id = VALUES(disposition_id), created = VALUES(created)
                        """)
                .setParameter(1, campaignId)
                .setParameter(2, contactId)
                .setParameter(3, dispositionId)
                .setParameter(4, UtcTime.toSql(now))
                .executeUpdate();
    }

    void remove(long campaignId, long contactId) {
        em.createNativeQuery("DELETE FROM campaign_disposition WHERE campaign_id = ? AND contact_id = ?")
                .setParameter(1, campaignId)
                .setParameter(2, contactId)
                .executeUpdate();
    }

    /** By contact, of those from the first to the last id. */
    public Map<Long, ContactMark> marks(long campaignId, long first, long last) {
        return SqlRow.list(
                        em.createNativeQuery(MARKS)
                                .setParameter(1, campaignId)
                                .setParameter(2, first)
                                .setParameter(3, last),
                        row -> new ContactMark(
                                row.number(),
                                RemoteRow.of(row.optionalText(), row.optionalText()),
                                row.optionalNumber(),
                                row.optionalText()))
                .stream()
                .collect(Collectors.toMap(ContactMark::contactId, Function.identity()));
    }
}
