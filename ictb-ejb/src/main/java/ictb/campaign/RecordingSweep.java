package ictb.campaign;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deletes the files of recordings that nobody can ask for any more: after the commit that removes them, and at a start what a crash left,
 * of which no step tells.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordingSweep {

    private static final Logger LOG = Logger.getLogger(RecordingSweep.class.getName());

    /** The step of a call may be written some time after its recording. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private static final int MOST_AT_ONCE = 500;

    @Inject
    private CallerFiles files;

    @Inject
    private CallerRecordings recordings;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void begin() {
        executor.execute(this::sweep);
    }

    void sweep() {
        try {
            List<String> old = files.before(clock.instant().minus(YOUNG));
            for (int from = 0; from < old.size(); from += MOST_AT_ONCE) {
                delete(recordings.unwanted(old.subList(from, Math.min(old.size(), from + MOST_AT_ONCE))));
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "Recordings of callers are not swept before the next start", failed);
        }
    }

    public void remove(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordingsRemoved removed) {
        executor.execute(() -> delete(removed.files()));
    }

    private void delete(List<String> unwanted) {
        for (String file : unwanted) {
            try {
                files.delete(file);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "The recording " + file + " is still there");
            }
        }
    }
}
