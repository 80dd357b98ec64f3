package ictb.campaign;

import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import ictb.platform.SqlTuples;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The contacts of campaigns and the queue of those that are ready to be tried. */
@Dependent
public class CampaignContacts {

    private static final String RESULT = """
            SELECT p.contact_id, p.phone, c.email, c.first_name, c.last_name, c.address, c.custom1, c.custom2, c.custom3,
                   c.description, p.status, p.answered_by, p.response, p.transfer, p.dnc, p.attempts, CAST(p.start_time AS CHAR),
                   CAST(p.answer_time AS CHAR), CAST(p.end_time AS CHAR), p.hangup_cause, p.cost, p.reason
            FROM campaign_contact p LEFT JOIN contact c ON c.contact_id = p.contact_id
            WHERE p.campaign_id = ? AND p.contact_id > ?
            """;
    private static final String ATTEMPTED_OR_FINAL = " AND (p.attempts > 0 OR p.status <> 'pending')";
    private static final String MACHINES_AND_OPT_OUTS = " AND (p.answered_by = 'machine' OR p.dnc OR p.status = 'dnc')";
    private static final String WITH_STATUS = " AND p.status = ?";
    private static final String PAGE = " ORDER BY p.contact_id LIMIT ?";

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /** Those that have the number, by contact_id. */
    List<RepeatPolicy.Earlier> withNumber(long campaignId, String phone) {
        return SqlRow.list(
                em.createNativeQuery("SELECT contact_id, status, CAST(end_time AS CHAR) FROM campaign_contact"
                                + " WHERE campaign_id = ? AND phone = ? ORDER BY contact_id")
                        .setParameter(1, campaignId)
                        .setParameter(2, phone),
                row -> new RepeatPolicy.Earlier(row.number(), ContactStatus.ofWord(row.text()), row.optionalInstant()));
    }

    /** Puts one more contact into a campaign, before gathering would; nobody calls it yet. */
    void add(long campaignId, long contactId, String phone, AdditionTerms terms) {
        em.createNativeQuery(
                        "INSERT INTO campaign_contact (campaign_id, contact_id, phone, status, reason, due, expires)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, campaignId)
                .setParameter(2, contactId)
                .setParameter(3, phone)
                .setParameter(4, terms.status().word())
                .setParameter(5, terms.reason().orElse(null))
                .setParameter(6, terms.due().map(UtcTime::toSql).orElse(null))
                .setParameter(7, terms.expires().map(UtcTime::toSql).orElse(null))
                .executeUpdate();
    }

    /** Lets the contact be called from then on. */
    void queue(long campaignId, long contactId, Instant due, Optional<SkipReason> waitsFor) {
        em.createNativeQuery("INSERT INTO ready (campaign_id, due, contact_id, reason) VALUES (?, ?, ?, ?)")
                .setParameter(1, campaignId)
                .setParameter(2, UtcTime.toSql(due))
                .setParameter(3, contactId)
                .setParameter(4, waitsFor.map(SkipReason::word).orElse(null))
                .executeUpdate();
    }

    /** Takes everything of a campaign out of the queue. */
    void clearQueue(long campaignId) {
        em.createNativeQuery("DELETE FROM ready WHERE campaign_id = ?")
                .setParameter(1, campaignId)
                .executeUpdate();
    }

    boolean isQueueEmpty(long campaignId) {
        return SqlRow.number(em.createNativeQuery("SELECT EXISTS (SELECT 1 FROM ready WHERE campaign_id = ?)")
                        .setParameter(1, campaignId))
                == 0;
    }

    /** Attempts of these contacts were written down. */
    public void attempted(long campaignId, List<Long> contactIds, Instant now) {
        SqlTuples update = new SqlTuples("""
                UPDATE campaign_contact SET attempts = attempts + 1, sends = sends + 1,
                       start_time = ?, answer_time = NULL, end_time = NULL, hangup_cause = NULL
                WHERE campaign_id = ? AND contact_id IN (%s)
                """, UtcTime.toSql(now), campaignId);
        contactIds.forEach(update::add);
        update.run(em.unwrap(Connection.class));
    }

    /** These contacts must not be called, and are final. */
    public void refuse(long campaignId, List<Long> contactIds, ContactStatus status, String reason) {
        SqlTuples update = new SqlTuples(
                "UPDATE campaign_contact SET status = ?, reason = ? WHERE campaign_id = ? AND contact_id IN (%s)",
                status.word(), reason, campaignId);
        contactIds.forEach(update::add);
        update.run(em.unwrap(Connection.class));
    }

    /** The person has just asked never to be called again, in a call that may still go on. */
    public void optOut(long campaignId, long contactId) {
        em.createNativeQuery("UPDATE campaign_contact SET dnc = TRUE WHERE campaign_id = ? AND contact_id = ?")
                .setParameter(1, campaignId)
                .setParameter(2, contactId)
                .executeUpdate();
    }

    /** Adds what a transfer cost that ended before its call. */
    public void addCost(long campaignId, long contactId, BigDecimal cost) {
        em.createNativeQuery("UPDATE campaign_contact SET cost = cost + ? WHERE campaign_id = ? AND contact_id = ?")
                .setParameter(1, cost)
                .setParameter(2, campaignId)
                .setParameter(3, contactId)
                .executeUpdate();
    }

    /** Writes down what has become of contacts with the end of an attempt. */
    public void settle(List<SettledContact> contacts) {
        SqlBatch update = new SqlBatch("""
                UPDATE campaign_contact SET status = ?, attempts = ?, reason = ?, answered_by = ?, response = ?, transfer = ?,
                       answer_time = ?, end_time = ?, hangup_cause = ?, cost = cost + ?
                WHERE campaign_id = ? AND contact_id = ?
                """);
        for (SettledContact settled : contacts) {
            update.add(
                    settled.status().word(),
                    settled.attempts(),
                    settled.reason().orElse(null),
                    settled.answeredBy().orElse(null),
                    settled.response().orElse(null),
                    settled.transfer().map(TransferResult::word).orElse(null),
                    settled.answered().map(UtcTime::toSql).orElse(null),
                    settled.ended().map(UtcTime::toSql).orElse(null),
                    settled.hangupCause().orElse(null),
                    settled.cost(),
                    settled.campaignId(),
                    settled.contactId());
        }
        update.run(em.unwrap(Connection.class));
    }

    /** A page of results, in the order of contact ids. */
    List<CampaignResultRow> results(long campaignId, ResultFilter filter, long afterContactId, int limit) {
        String ofWhom = filter.of() == ResultFilter.Of.ALL ? "" : MACHINES_AND_OPT_OUTS;
        Query query = em.createNativeQuery(
                        RESULT + ofWhom + (filter.status().isPresent() ? WITH_STATUS : ATTEMPTED_OR_FINAL) + PAGE)
                .setParameter(1, campaignId)
                .setParameter(2, afterContactId);
        int next = 3;
        if (filter.status().isPresent()) {
            query.setParameter(next++, filter.status().get().word());
        }
        return SqlRow.list(query.setParameter(next, limit), CampaignContacts::result);
    }

    private static CampaignResultRow result(SqlRow row) {
        long contactId = row.number();
        Optional<String> phone = row.optionalText();
        Optional<String> email = row.optionalText();
        Optional<String> firstName = row.optionalText();
        Optional<String> lastName = row.optionalText();
        Optional<String> address = row.optionalText();
        Optional<String> custom1 = row.optionalText();
        Optional<String> custom2 = row.optionalText();
        Optional<String> custom3 = row.optionalText();
        Optional<String> description = row.optionalText();
        ContactStatus status = ContactStatus.ofWord(row.text());
        Optional<String> answeredBy = row.optionalText();
        Optional<String> response = row.optionalText();
        Optional<String> transfer = row.optionalText();
        boolean optedOut = row.flag();
        int attempts = (int) row.number();
        Optional<Instant> start = row.optionalInstant();
        Optional<Instant> answer = row.optionalInstant();
        Optional<Instant> end = row.optionalInstant();
        return new CampaignResultRow(
                contactId,
                phone,
                email,
                firstName,
                lastName,
                address,
                custom1,
                custom2,
                custom3,
                description,
                status.word(),
                answeredBy,
                response,
                transfer,
                answeredBy.equals(Optional.of(Tally.MACHINE)),
                optedOut || status == ContactStatus.DNC,
                attempts,
                start,
                answer,
                end,
                seconds(answer, end),
                row.optionalInt(),
                row.decimal(),
                row.optionalText(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static long seconds(Optional<Instant> answer, Optional<Instant> end) {
        return answer.isEmpty() || end.isEmpty()
                ? 0
                : Math.round(Duration.between(answer.get(), end.get()).toMillis() / 1000.0);
    }
}
