package ictb.campaign;

import ictb.platform.DomainException;
import ictb.platform.SqlRow;
import ictb.platform.SqlTuples;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The recordings of callers on record, as the steps of their calls name them. Files are deleted after the commit. */
@Stateless
public class CallerRecordings {

    private static final String FOUND = """
            SELECT s.recording, a.campaign_id, a.contact_id, a.usr_id FROM call_step s
            JOIN attempt a ON a.attempt_id = s.attempt_id
            JOIN campaign k ON k.campaign_id = a.campaign_id
            WHERE s.attempt_id = ?1 AND s.recording = ?2 AND k.status <> 'deleted'
            UNION ALL SELECT s.recording, NULL, NULL, i.usr_id FROM call_step s JOIN inbound_call i ON i.call_id = s.attempt_id
            WHERE s.attempt_id = ?1 AND s.recording = ?2 AND i.usr_id IS NOT NULL
            """;

    /** Of calls that go on, or of campaigns that are there. */
    private static final String WANTED = """
            SELECT a.attempt_id, COALESCE(s.recording, '') FROM attempt a
            JOIN campaign k ON k.campaign_id = a.campaign_id
            LEFT JOIN call_step s ON s.attempt_id = a.attempt_id AND s.recording IS NOT NULL
            WHERE (k.status <> 'deleted' AND s.recording IS NOT NULL OR a.state IN ('SENDING', 'LIVE'))
            AND a.attempt_id IN (%s)
            """;

    /** The same of calls that came in. */
    private static final String WANTED_INBOUND = """
            SELECT i.call_id, COALESCE(s.recording, '') FROM inbound_call i
            LEFT JOIN call_step s ON s.attempt_id = i.call_id AND s.recording IS NOT NULL
            WHERE (s.recording IS NOT NULL OR i.ended IS NULL) AND i.call_id IN (%s)
            """;

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    private Event<RecordingsRemoved> removals;

    /** @throws DomainException when there is no such recording, or it is not the caller's */
    public CallerRecording get(String file, Caller caller) {
        return CallerFiles.callOf(file)
                .flatMap(callId -> found(callId, file))
                .filter(recording -> caller.mayUse(recording.usrId()))
                .orElseThrow(() -> notFound(file));
    }

    static DomainException notFound(String file) {
        return CallerFiles.callOf(file).isPresent()
                ? new DomainException("No recording " + file)
                : new DomainException("recording is a file that the steps of Campaign_Result name");
    }

    private Optional<CallerRecording> found(String callId, String file) {
        return SqlRow.list(
                        em.createNativeQuery(FOUND).setParameter(1, callId).setParameter(2, file),
                        row -> new CallerRecording(
                                row.text(), row.optionalNumber(), row.optionalNumber(), row.number()))
                .stream()
                .findFirst();
    }

    /** Its step stays. */
    public void remove(CallerRecording recording) {
        em.createNativeQuery("UPDATE call_step SET recording = NULL WHERE attempt_id = ? AND recording = ?")
                .setParameter(1, CallerFiles.callOf(recording.file()).orElseThrow())
                .setParameter(2, recording.file())
                .executeUpdate();
        removals.fire(new RecordingsRemoved(List.of(recording.file())));
    }

    /** All that were made in calls of a campaign that is deleted. */
    public void removeOf(long campaignId) {
        List<String> files = SqlRow.list(em.createNativeQuery("""
                                SELECT s.recording FROM attempt a JOIN call_step s ON s.attempt_id = a.attempt_id
                                WHERE a.campaign_id = ? AND s.recording IS NOT NULL
                                """).setParameter(1, campaignId), SqlRow::text);
        if (!files.isEmpty()) {
            removals.fire(new RecordingsRemoved(files));
        }
    }

    /** Those among the files that nobody can ask for any more. */
    public List<String> unwanted(List<String> files) {
        Set<String> open = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (String statement : List.of(WANTED, WANTED_INBOUND)) {
            SqlTuples query = new SqlTuples(statement);
            files.stream()
                    .map(file -> CallerFiles.callOf(file).orElseThrow())
                    .distinct()
                    .forEach(query::add);
            query.list(em.unwrap(Connection.class), row -> {
                String callId = row.text();
                String file = row.text();
                return file.isEmpty() ? open.add(callId) : wanted.add(file);
            });
        }
        return files.stream()
                .filter(file -> !wanted.contains(file))
                .filter(file -> !open.contains(CallerFiles.callOf(file).orElseThrow()))
                .toList();
    }
}
