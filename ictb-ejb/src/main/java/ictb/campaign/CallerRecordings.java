package ictb.campaign;

import ictb.platform.DomainException;
import ictb.platform.SqlRow;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The recordings of callers on record, as the steps of their calls name them. Files are deleted after the commit. */
@Stateless
public class CallerRecordings {

    @PersistenceContext(unitName = "ictb")
    private EntityManager em;

    @Inject
    @Any
    private Instance<RecordedCalls> calls;

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
        return calls.stream().flatMap(kind -> kind.find(callId, file).stream()).findFirst();
    }

    /** Its step stays. */
    public void remove(CallerRecording recording) {
        em.createNativeQuery("UPDATE call_step SET recording = NULL WHERE attempt_id = ? AND recording = ?")
                .setParameter(1, callOf(recording.file()))
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
        Set<String> callIds = files.stream().map(CallerRecordings::callOf).collect(Collectors.toSet());
        List<RecordedCalls.Kept> kept =
                calls.stream().map(kind -> kind.kept(callIds)).toList();
        return files.stream()
                .filter(file -> kept.stream().noneMatch(of -> of.includes(callOf(file), file)))
                .toList();
    }

    private static String callOf(String file) {
        return CallerFiles.callOf(file).orElseThrow();
    }
}
