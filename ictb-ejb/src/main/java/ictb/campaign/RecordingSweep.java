package ictb.campaign;

import ictb.platform.OutageLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
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
 * Deletes the files of recordings that nobody can ask for any more: after the commit that removes them, and at a start and once a day
 * what a crash or an outage left, of which no step tells.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordingSweep {

    private static final Logger LOG = Logger.getLogger(RecordingSweep.class.getName());

    /** The step of a call may be written some time after its recording. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);

    private static final int MOST_AT_ONCE = 500;

    @Resource
    private TimerService timers;

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
        timers.createIntervalTimer(1, BETWEEN_LOOKS.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void sweep() {
        try {
            List<String> old = files.before(clock.instant().minus(YOUNG));
            for (int from = 0; from < old.size(); from += MOST_AT_ONCE) {
                delete(recordings.unwanted(old.subList(from, Math.min(old.size(), from + MOST_AT_ONCE))));
            }
        } catch (RuntimeException failed) {
            if (!OutageLog.tell(failed)) {
                LOG.log(Level.WARNING, "Recordings of callers are swept a day later", failed);
            }
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
