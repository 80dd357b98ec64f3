package ictb.campaign;

import ictb.contact.Contacts;
import ictb.contact.ListedNumber;
import ictb.platform.DateOrder;
import ictb.platform.PhoneNumber;
import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks into groups before anything is taken over from them. */
@Dependent
public class GroupPreviews {

    /** Up to so many contacts, each is looked at. */
    public static final int MOST = 20_000;

    /** A number is in the sample or not, whoever has it: those who share one stay together. */
    private static final String SAMPLE = """
            FROM (SELECT c.phone, c.custom1, c.custom2, c.custom3,
                         ROW_NUMBER() OVER (PARTITION BY c.phone ORDER BY c.contact_id) AS nth,
                         %s AS blocked
                  FROM contact_group_member m JOIN contact c ON c.contact_id = m.contact_id
                  WHERE m.contact_group_id = ?2 AND (?3 = 1 OR MOD(CRC32(COALESCE(c.phone, c.contact_id)), ?3) = 0)) n
            """.formatted(ListedNumber.exists("c.phone", "c.phone_form", "?1"));

    private static final String SEEN = """
            SELECT COUNT(*), COALESCE(SUM(n.phone IS NOT NULL AND n.blocked), 0), COALESCE(SUM(n.phone IS NULL), 0),
                   COALESCE(SUM(n.phone IS NOT NULL AND NOT n.blocked AND n.nth > 1), 0)
            """;

    private static final String FIRST_CALLABLE = """
            SELECT c.phone FROM (SELECT contact_id FROM contact_group_member WHERE contact_group_id = ?1
                                 ORDER BY contact_id LIMIT ?3) m
            JOIN contact c ON c.contact_id = m.contact_id
            WHERE c.phone IS NOT NULL AND NOT %s
            LIMIT ?4
            """;

    private static final String CALLED = " WHERE n.phone IS NOT NULL AND NOT n.blocked AND n.nth = 1";

    @Inject
    private Contacts contacts;

    @Inject
    private Reminders reminders;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** As taking over would find the group now. */
    public GroupPreview of(Campaign campaign) {
        long total = contacts.count(campaign.contactGroupId(), 0, Long.MAX_VALUE);
        long step = Math.max(1, (total + MOST - 1) / MOST);
        Map<SkipReason, Long> unreminded = reminders.areOf(campaign) ? unreminded(campaign, step) : Map.of();
        GroupPreview seen = SqlRow.list(
                        sample(SEEN + SAMPLE, campaign, step),
                        row -> new GroupPreview(
                                total,
                                row.number(),
                                row.number(),
                                row.number(),
                                row.number(),
                                unreminded.getOrDefault(SkipReason.NO_APPOINTMENT, 0L),
                                unreminded.getOrDefault(SkipReason.APPOINTMENT_TOO_NEAR, 0L)))
                .get(0);
        return GroupPreview.of(total, seen);
    }

    /**
     * Numbers of contacts that are on no do-not-call list.
     *
     * @param most fewer only where no others are among the group's first {@value #MOST} contacts
     */
    public List<PhoneNumber> firstCallable(Campaign campaign, int most) {
        return SqlRow.list(
                em.createNativeQuery(FIRST_CALLABLE.formatted(ListedNumber.exists("c.phone", "c.phone_form", "?2")))
                        .setParameter(1, campaign.contactGroupId())
                        .setParameter(2, campaign.usrId())
                        .setParameter(3, MOST)
                        .setParameter(4, most),
                row -> new PhoneNumber(row.text()));
    }

    private Map<SkipReason, Long> unreminded(Campaign campaign, long step) {
        Instant now = clock.instant();
        DateOrder order = reminders.order(campaign);
        String member = campaign.appointment().orElseThrow().member();
        return SqlRow.list(
                        sample("SELECT n.phone, n." + member + " " + SAMPLE + CALLED, campaign, step),
                        row -> reminders.of(campaign, order, Optional.of(row.text()), row.optionalText(), now))
                .stream()
                .flatMap(plan -> plan.skipped().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private Query sample(String sql, Campaign campaign, long step) {
        return em.createNativeQuery(sql)
                .setParameter(1, campaign.usrId())
                .setParameter(2, campaign.contactGroupId())
                .setParameter(3, step);
    }
}
