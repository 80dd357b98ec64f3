package ictb.campaign;

import ictb.platform.SqlRow;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.Collection;
import java.util.Optional;

/** The calls of campaigns; of one that is deleted nobody may ask for anything. */
@Dependent
class PlacedCalls implements RecordedCalls {

    private static final String FOUND = """
            SELECT s.recording, a.campaign_id, a.contact_id, a.usr_id FROM call_step s
            JOIN attempt a ON a.attempt_id = s.attempt_id
            JOIN campaign k ON k.campaign_id = a.campaign_id
            WHERE s.attempt_id = ? AND s.recording = ? AND k.status <> 'deleted'
            """;

    private static final String KEPT = """
            SELECT a.attempt_id, COALESCE(s.recording, '') FROM attempt a
            JOIN campaign k ON k.campaign_id = a.campaign_id
            LEFT JOIN call_step s ON s.attempt_id = a.attempt_id AND s.recording IS NOT NULL
            WHERE (k.status <> 'deleted' AND s.recording IS NOT NULL OR a.state IN ('SENDING', 'LIVE'))
            AND a.attempt_id IN (%s)
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Override
    public Optional<CallerRecording> find(String callId, String file) {
        return SqlRow.list(
                        em.createNativeQuery(FOUND).setParameter(1, callId).setParameter(2, file),
                        row -> new CallerRecording(
                                row.text(), Optional.of(row.number()), Optional.of(row.number()), row.number()))
                .stream()
                .findFirst();
    }

    @Override
    public Kept kept(Collection<String> callIds) {
        return Kept.of(em.unwrap(Connection.class), KEPT, callIds);
    }
}
