package ictb.campaign;

import ictb.contact.Contacts;
import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Looks into groups before anything is taken over from them. */
@Dependent
public class GroupPreviews {

    /** Up to so many contacts, each is looked at. */
    static final int MOST = 20_000;

    /** A number is in the sample or not, whoever has it: those who share one stay together. */
    private static final String SEEN = """
            SELECT 0, COUNT(*), SUM(n.phone IS NOT NULL AND n.blocked), SUM(n.phone IS NULL),
                   SUM(n.phone IS NOT NULL AND NOT n.blocked AND n.nth > 1)
            FROM (SELECT c.phone, ROW_NUMBER() OVER (PARTITION BY c.phone ORDER BY c.contact_id) AS nth,
                         EXISTS (SELECT 1 FROM dnc d WHERE d.phone = c.phone AND d.usr_id IN (0, ?1)) AS blocked
                  FROM contact_group_member m JOIN contact c ON c.contact_id = m.contact_id
                  WHERE m.contact_group_id = ?2 AND (?3 = 1 OR CRC32(COALESCE(c.phone, c.contact_id)) % ?3 = 0)) n
            """;

    @Inject
    private Contacts contacts;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** As taking over would find the group now. */
    public GroupPreview of(Campaign campaign) {
        long total = contacts.count(campaign.contactGroupId(), 0, Long.MAX_VALUE);
        long step = Math.max(1, (total + MOST - 1) / MOST);
        return total == 0
                ? new GroupPreview(0, 0, 0, 0, 0)
                : SqlRow.list(
                                em.createNativeQuery(SEEN)
                                        .setParameter(1, campaign.usrId())
                                        .setParameter(2, campaign.contactGroupId())
                                        .setParameter(3, step),
                                row -> GroupPreview.of(
                                        total,
                                        new GroupPreview(
                                                row.number(),
                                                row.number(),
                                                row.optionalDecimal()
                                                        .map(Number::longValue)
                                                        .orElse(0L),
                                                row.optionalDecimal()
                                                        .map(Number::longValue)
                                                        .orElse(0L),
                                                row.optionalDecimal()
                                                        .map(Number::longValue)
                                                        .orElse(0L))))
                        .get(0);
    }
}
