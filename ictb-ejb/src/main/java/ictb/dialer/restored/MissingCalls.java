package ictb.dialer.restored;

import ictb.campaign.CampaignTotals;
import ictb.campaign.ContactStatus;
import ictb.campaign.Tally;
import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import ictb.platform.SqlTuples;
import ictb.platform.UtcTime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes calls down that a restored database does not know, so that nobody is called a second time. A contact that waits gets its
 * attempt back as one that is under way, about which the evidence is asked; one that the campaign has not taken over yet is in
 * doubt. Such attempts cost nothing: what they did cost was in the ledger that is gone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MissingCalls {

    private static final String REASON = "called before the backup was restored";

    private static final String TAKE_OVER = """
            INSERT IGNORE INTO campaign_contact (campaign_id, contact_id, phone, status, reason, attempts)
            SELECT k.campaign_id, c.contact_id, c.phone, 'unknown', ?, 1
            FROM campaign k
            JOIN contact_group_member m ON m.contact_group_id = k.contact_group_id
            JOIN contact c ON c.contact_id = m.contact_id
            WHERE k.campaign_id = ? AND m.contact_id = ? AND c.phone = ?
            """;

    private static final String INSERT = """
            INSERT INTO attempt (attempt_id, campaign_id, contact_id, attempt_no, usr_id, trunk_id, node_id, asterisk, state,
                                 evidence_mark, claimed)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Of a campaign. */
    private record Place(long campaignId, long contactId) {

        static Place of(JournaledCall call) {
            return new Place(call.campaignId(), call.contactId());
        }
    }

    private record Contact(String phone, String status, int sends) {}

    /**
     * @param written calls that stand in the database now
     * @param lost calls of contacts that it does not have
     * @param superseded ids of attempts that are open although the same contact was called again later: they are in doubt
     */
    public record Outcome(int written, int lost, List<String> superseded) {}

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private CampaignTotals totals;

    /** Which of these calls the database does not know, in the order of their ids. */
    public List<JournaledCall> among(List<JournaledCall> calls) {
        Set<String> known = new HashSet<>(ids("SELECT attempt_id FROM attempt WHERE attempt_id IN (%s)", calls));
        known.addAll(ids("SELECT attempt_id FROM lost_call WHERE attempt_id IN (%s)", calls));
        return calls.stream()
                .filter(call -> !known.contains(call.attemptId()))
                .sorted((one, other) -> one.attemptId().compareTo(other.attemptId()))
                .toList();
    }

    private List<String> ids(String query, List<JournaledCall> calls) {
        SqlTuples tuples = new SqlTuples(query);
        calls.forEach(call -> tuples.add(call.attemptId()));
        return tuples.list(connection(), SqlRow::text);
    }

    /** @param nodeId of the node that asks the evidence about them */
    public Outcome write(List<JournaledCall> calls, long nodeId) {
        List<JournaledCall> missing = among(calls);
        Map<Place, Contact> contacts = lock(missing);
        List<JournaledCall> absent = missing.stream()
                .filter(call -> !contacts.containsKey(Place.of(call)))
                .toList();
        takeOver(absent);
        contacts.putAll(lock(absent));
        Map<Place, String> open = open(missing);
        List<String> superseded = new ArrayList<>();
        SqlBatch insert = new SqlBatch(INSERT);
        SqlBatch lost = new SqlBatch(
                "INSERT INTO lost_call (attempt_id, campaign_id, contact_id, phone, called) VALUES (?, ?, ?, ?, ?)");
        SqlBatch numbers = new SqlBatch("INSERT IGNORE INTO number_call (phone, called, attempt_id) VALUES (?, ?, ?)");
        List<JournaledCall> written = new ArrayList<>();
        for (JournaledCall call : missing) {
            String called = UtcTime.toSql(call.claimed());
            numbers.add(call.phone(), called, call.attemptId());
            Place place = Place.of(call);
            Optional<Contact> contact = Optional.ofNullable(contacts.get(place))
                    .filter(found -> call.phone().equals(found.phone()));
            if (contact.isEmpty()) {
                lost.add(call.attemptId(), call.campaignId(), call.contactId(), call.phone(), called);
                continue;
            }
            Contact found = contact.get();
            boolean isWaiting = found.status().equals(ContactStatus.PENDING.word());
            if (isWaiting) {
                Optional.ofNullable(open.put(place, call.attemptId())).ifPresent(superseded::add);
            }
            insert.add(
                    call.attemptId(),
                    call.campaignId(),
                    call.contactId(),
                    found.sends() + 1,
                    call.usrId(),
                    call.trunkId(),
                    nodeId,
                    call.origin(),
                    isWaiting ? "SENDING" : "UNKNOWN",
                    call.evidenceMark(),
                    called);
            contacts.put(place, new Contact(found.phone(), found.status(), found.sends() + 1));
            written.add(call);
        }
        insert.run(connection());
        lost.run(connection());
        numbers.run(connection());
        count(written, contacts);
        dequeue(written);
        return new Outcome(written.size(), missing.size() - written.size(), superseded);
    }

    /** Contacts that stand in the campaign's group, and not in the campaign; MariaDB's bulk protocol takes no INSERT … SELECT. */
    private void takeOver(List<JournaledCall> absent) {
        for (JournaledCall call : absent) {
            em.createNativeQuery(TAKE_OVER)
                    .setParameter(1, REASON)
                    .setParameter(2, call.campaignId())
                    .setParameter(3, call.contactId())
                    .setParameter(4, call.phone())
                    .executeUpdate();
        }
    }

    private Map<Place, Contact> lock(List<JournaledCall> missing) {
        Map<Place, Contact> contacts = new HashMap<>();
        places(
                        "SELECT campaign_id, contact_id, COALESCE(phone, ''), status, sends FROM campaign_contact"
                                + " WHERE (campaign_id, contact_id) IN (%s) ORDER BY campaign_id, contact_id FOR UPDATE",
                        missing)
                .list(
                        connection(),
                        row -> contacts.put(
                                new Place(row.number(), row.number()),
                                new Contact(row.text(), row.text(), (int) row.number())));
        return contacts;
    }

    /** The attempt of each contact that was under way when the backup was made. */
    private Map<Place, String> open(List<JournaledCall> missing) {
        Map<Place, String> open = new HashMap<>();
        places(
                        "SELECT campaign_id, contact_id, attempt_id FROM attempt WHERE state IN ('SENDING', 'LIVE')"
                                + " AND (campaign_id, contact_id) IN (%s)",
                        missing)
                .list(connection(), row -> open.put(new Place(row.number(), row.number()), row.text()));
        return open;
    }

    private void count(List<JournaledCall> written, Map<Place, Contact> contacts) {
        SqlBatch update =
                new SqlBatch("UPDATE campaign_contact SET attempts = attempts + IF(status = 'pending', ? - sends, 0),"
                        + " sends = ?, start_time = ? WHERE campaign_id = ? AND contact_id = ?");
        for (JournaledCall call : written) {
            int sends = contacts.get(Place.of(call)).sends();
            update.add(sends, sends, UtcTime.toSql(call.claimed()), call.campaignId(), call.contactId());
        }
        update.run(connection());
    }

    private void dequeue(List<JournaledCall> written) {
        Tally tally = new Tally();
        places(
                        "SELECT campaign_id, reason FROM ready WHERE reason IS NOT NULL AND (campaign_id, contact_id) IN (%s)",
                        written)
                .list(connection(), row -> tally.why(row.number(), row.text(), -1));
        places("DELETE FROM ready WHERE (campaign_id, contact_id) IN (%s)", written)
                .run(connection());
        totals.apply(tally, CampaignTotals.NO_NODE);
    }

    private static SqlTuples places(String sql, List<JournaledCall> calls) {
        SqlTuples tuples = new SqlTuples(sql);
        calls.stream().map(Place::of).distinct().forEach(place -> tuples.add(place.campaignId(), place.contactId()));
        return tuples;
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }
}
