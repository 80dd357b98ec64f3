package ictb.campaign;

import ictb.platform.SqlBatch;
import ictb.platform.SqlRow;
import ictb.platform.UtcTime;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways that calls took through their scripts. */
@Dependent
public class CallSteps {

    /** Voice campaigns have no steps, and are not looked at for any. */
    private static final String OF_LAST_ATTEMPTS = """
            SELECT p.contact_id, s.node, s.type, s.result, s.digits, s.recording
            FROM campaign k
            JOIN campaign_contact p ON p.campaign_id = k.campaign_id
            JOIN attempt a ON a.campaign_id = p.campaign_id AND a.contact_id = p.contact_id AND a.attempt_no = p.sends
            JOIN call_step s ON s.attempt_id = a.attempt_id
            WHERE k.campaign_id = ? AND k.kind IN ('ivr', 'reminder') AND p.contact_id BETWEEN ? AND ?
            ORDER BY p.contact_id, s.step_no
            """;

    private static final String OF_INBOUND = """
            SELECT s.attempt_id, s.node, s.type, s.result, s.digits, s.recording
            FROM inbound_call i
            JOIN call_step s ON s.attempt_id = i.call_id
            WHERE (i.usr_id = ? OR ? = -1) AND i.inbound_call_id BETWEEN ? AND ?
            ORDER BY i.inbound_call_id, s.step_no
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    /**
     * Keeps steps of a call; told again, nothing changes.
     *
     * @param first number of the first of them, from 1
     */
    public void add(String attemptId, int first, List<CallStep> steps, Instant now) {
        SqlBatch insert = new SqlBatch("""
                INSERT IGNORE INTO call_step (attempt_id, step_no, node, type, result, digits, recording, created)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """);
        int number = first;
        for (CallStep step : steps) {
            insert.add(
                    attemptId,
                    number++,
                    step.node(),
                    step.type(),
                    step.result(),
                    step.keys().orElse(null),
                    step.recording().orElse(null),
                    UtcTime.toSql(now));
        }
        insert.run(em.unwrap(Connection.class));
    }

    /**
     * Of calls that came in, by the ids under which their steps were added.
     *
     * @param usrId whose, or {@link ictb.security.Caller#ALL_USERS}
     */
    public Map<String, List<CallStep>> ofInbound(long usrId, long firstInboundCallId, long lastInboundCallId) {
        Map<String, List<CallStep>> ways = new HashMap<>();
        SqlRow.list(
                em.createNativeQuery(OF_INBOUND)
                        .setParameter(1, usrId)
                        .setParameter(2, usrId)
                        .setParameter(3, firstInboundCallId)
                        .setParameter(4, lastInboundCallId),
                row -> ways.computeIfAbsent(row.text(), first -> new ArrayList<>())
                        .add(step(row)));
        return ways;
    }

    private static CallStep step(SqlRow row) {
        return new CallStep(row.text(), row.text(), row.text(), row.optionalText(), row.optionalText());
    }

    /** Of the last attempt of each contact between these two, by contact. */
    Map<Long, List<CallStep>> of(long campaignId, long firstContactId, long lastContactId) {
        Map<Long, List<CallStep>> ways = new HashMap<>();
        SqlRow.list(
                em.createNativeQuery(OF_LAST_ATTEMPTS)
                        .setParameter(1, campaignId)
                        .setParameter(2, firstContactId)
                        .setParameter(3, lastContactId),
                row -> ways.computeIfAbsent(row.number(), first -> new ArrayList<>())
                        .add(step(row)));
        return ways;
    }
}
