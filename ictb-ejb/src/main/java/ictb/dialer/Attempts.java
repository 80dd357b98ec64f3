package ictb.dialer;

import ictb.billing.Rate;
import ictb.campaign.CampaignStatus;
import ictb.campaign.ContactStatus;
import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import ictb.platform.SqlTuples;
import ictb.platform.UtcTime;
import ictb.trunk.TriedTrunks;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The attempts on record. Their primary key is the fence: the n-th attempt of a contact can be written once. */
@Dependent
class Attempts {

    private static final String OPEN = "a.state IN ('SENDING', 'LIVE')";

    private static final String FACTS = """
            SELECT a.attempt_id, a.campaign_id, a.contact_id, a.attempt_no, a.usr_id, a.state, CAST(a.claimed AS CHAR), a.reserved,
                   a.price, a.minimum, a.increment, p.phone, p.status, p.attempts, c.contact_repeat, c.retry_delay,
                   COALESCE(c.retry_delay_busy, c.retry_delay), COALESCE(c.retry_delay_congestion, c.retry_delay),
                   CAST(p.expires AS CHAR), c.dnc_key, c.status, a.trunk_id, a.tried, c.kind, c.extension_id IS NOT NULL
            FROM attempt a
            JOIN campaign_contact p ON p.campaign_id = a.campaign_id AND p.contact_id = a.contact_id
            JOIN campaign c ON c.campaign_id = a.campaign_id
            WHERE a.attempt_id IN (%s)
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    void add(List<NewAttempt> attempts) {
        SqlBatch insert = new SqlBatch("""
                INSERT INTO attempt (attempt_id, campaign_id, contact_id, attempt_no, usr_id, trunk_id, node_id, asterisk, state,
                                     evidence_mark, claimed, reserved, price, minimum, increment, tried)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'SENDING', ?, ?, ?, ?, ?, ?, ?)
                """);
        for (NewAttempt attempt : attempts) {
            insert.add(
                    attempt.attemptId(),
                    attempt.campaignId(),
                    attempt.contactId(),
                    attempt.attemptNo(),
                    attempt.usrId(),
                    attempt.trunkId(),
                    attempt.nodeId(),
                    attempt.origin(),
                    attempt.evidenceMark(),
                    UtcTime.toSql(attempt.claimed()),
                    attempt.reserved(),
                    attempt.rate().map(Rate::price).orElse(null),
                    attempt.rate().map(Rate::minimum).orElse(null),
                    attempt.rate().map(Rate::increment).orElse(null),
                    attempt.tried().text());
        }
        insert.run(em.unwrap(Connection.class));
    }

    /** Locks the attempts, so that each is settled once, and reads what is needed to do it. */
    List<SettlementFacts> lock(Collection<String> attemptIds) {
        Connection connection = em.unwrap(Connection.class);
        SqlTuples locks =
                new SqlTuples("SELECT attempt_id FROM attempt WHERE attempt_id IN (%s) ORDER BY attempt_id FOR UPDATE");
        SqlTuples facts = new SqlTuples(FACTS);
        attemptIds.forEach(locks::add);
        attemptIds.forEach(facts::add);
        locks.list(connection, SqlRow::text);
        return facts.list(connection, Attempts::facts);
    }

    private static SettlementFacts facts(SqlRow row) {
        return new SettlementFacts(
                row.text(),
                row.number(),
                row.number(),
                (int) row.number(),
                row.number(),
                AttemptState.valueOf(row.text()),
                row.instant(),
                row.decimal(),
                rate(row),
                row.text(),
                ContactStatus.ofWord(row.text()),
                (int) row.number(),
                (int) row.number(),
                new RetryDelays(
                        Duration.ofMinutes(row.number()),
                        Duration.ofMinutes(row.number()),
                        Duration.ofMinutes(row.number())),
                row.optionalInstant(),
                row.text().charAt(0),
                CampaignStatus.ofWord(row.text()),
                row.number(),
                TriedTrunks.of(row.text()),
                row.text(),
                row.flag(),
                false);
    }

    /** As it was at the claim; of which prefix it was does not matter any more. */
    private static Optional<Rate> rate(SqlRow row) {
        Optional<BigDecimal> price = row.optionalDecimal();
        Optional<Integer> minimum = row.optionalInt();
        Optional<Integer> increment = row.optionalInt();
        return price.map(known -> new Rate("", known, minimum.orElseThrow(), increment.orElseThrow()));
    }

    /** Whether money of the user is reserved for calls that are under way. */
    boolean hasReserved(long usrId) {
        return SqlRow.number(em.createNativeQuery("SELECT EXISTS (SELECT 1 FROM attempt a WHERE " + OPEN
                                + " AND a.usr_id = ? AND (a.reserved > 0 OR EXISTS (SELECT 1 FROM transfer_leg l"
                                + " WHERE l.attempt_id = a.attempt_id AND l.cost IS NULL)))")
                        .setParameter(1, usrId))
                == 1;
    }

    /** Calls of the user that are under way, on all nodes. */
    int openOf(long usrId) {
        return (int)
                SqlRow.number(em.createNativeQuery("SELECT COUNT(*) FROM attempt a WHERE " + OPEN + " AND a.usr_id = ?")
                        .setParameter(1, usrId));
    }

    /** Calls of the campaign that are under way, on all nodes. */
    long openOfCampaign(long campaignId) {
        return SqlRow.number(
                em.createNativeQuery("SELECT COUNT(*) FROM attempt a WHERE " + OPEN + " AND a.campaign_id = ?")
                        .setParameter(1, campaignId));
    }

    void move(List<AttemptMove> moves) {
        SqlBatch update = new SqlBatch("""
                UPDATE attempt SET state = ?, disposition = ?, answered = ?, ended = ?, hangup_cause = ?, technical_cause = ?,
                       cost = cost + ?
                WHERE campaign_id = ? AND contact_id = ? AND attempt_no = ?
                """);
        for (AttemptMove move : moves) {
            Optional<Outcome> outcome = move.outcome();
            update.add(
                    move.to().name(),
                    outcome.map(end -> end.disposition().name()).orElse(null),
                    outcome.flatMap(Outcome::answered).map(UtcTime::toSql).orElse(null),
                    outcome.map(end -> UtcTime.toSql(end.ended())).orElse(null),
                    outcome.flatMap(Outcome::hangupCause).orElse(null),
                    outcome.flatMap(Outcome::technicalCause).orElse(null),
                    move.cost(),
                    move.attempt().campaignId(),
                    move.attempt().contactId(),
                    move.attempt().attemptNo());
        }
        update.run(em.unwrap(Connection.class));
    }

    /** Adds what a transfer cost that ended before its call. */
    void addCost(String attemptId, BigDecimal cost) {
        em.createNativeQuery("UPDATE attempt SET cost = cost + ? WHERE attempt_id = ?")
                .setParameter(1, cost)
                .setParameter(2, attemptId)
                .executeUpdate();
    }

    /** What a node has under way, or believes so. */
    List<OpenAttempt> open(long nodeId) {
        return SqlRow.list(
                em.createNativeQuery(
                                "SELECT a.attempt_id, a.campaign_id, a.trunk_id, a.asterisk, a.state, a.evidence_mark, CAST(a.claimed AS CHAR)"
                                        + " FROM attempt a WHERE " + OPEN + " AND a.node_id = ? ORDER BY a.attempt_id")
                        .setParameter(1, nodeId),
                row -> new OpenAttempt(
                        row.text(),
                        row.number(),
                        row.number(),
                        row.text(),
                        AttemptState.valueOf(row.text()),
                        row.text(),
                        row.instant()));
    }

    /**
     * What a node had under way is another one's. It counts as placed, because nobody can prove any more that it was not.
     *
     * @return how many
     */
    int take(long formerNodeId, long nodeId) {
        return em.createNativeQuery(
                        "UPDATE attempt a SET a.node_id = ?, a.state = 'LIVE' WHERE " + OPEN + " AND a.node_id = ?")
                .setParameter(1, nodeId)
                .setParameter(2, formerNodeId)
                .executeUpdate();
    }

    boolean hasOpen(long campaignId) {
        return SqlRow.number(em.createNativeQuery(
                                "SELECT EXISTS (SELECT 1 FROM attempt a WHERE " + OPEN + " AND a.campaign_id = ?)")
                        .setParameter(1, campaignId))
                == 1;
    }
}
