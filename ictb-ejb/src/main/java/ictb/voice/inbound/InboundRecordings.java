package ictb.voice.inbound;

import ictb.campaign.CallerRecording;
import ictb.campaign.RecordedCalls;
import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.Collection;
import java.util.Optional;

/** What callers said in calls that came in. */
@Dependent
class InboundRecordings implements RecordedCalls {

    private static final String FOUND = """
            SELECT s.recording, i.usr_id FROM call_step s JOIN inbound_call i ON i.call_id = s.attempt_id
            WHERE s.attempt_id = ? AND s.recording = ? AND i.usr_id IS NOT NULL
            """;

    private static final String KEPT = """
            SELECT i.call_id, COALESCE(s.recording, '') FROM inbound_call i
            LEFT JOIN call_step s ON s.attempt_id = i.call_id AND s.recording IS NOT NULL
            WHERE (s.recording IS NOT NULL OR i.ended IS NULL) AND i.call_id IN (%s)
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Override
    public Optional<CallerRecording> find(String callId, String file) {
        return SqlRow.list(
                        em.createNativeQuery(FOUND).setParameter(1, callId).setParameter(2, file),
                        row -> new CallerRecording(row.text(), Optional.empty(), Optional.empty(), row.number()))
                .stream()
                .findFirst();
    }

    @Override
    public Kept kept(Collection<String> callIds) {
        return Kept.of(em.unwrap(Connection.class), KEPT, callIds);
    }
}
