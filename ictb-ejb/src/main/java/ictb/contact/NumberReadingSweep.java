package ictb.contact;

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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the stored numbers of users whose country was set, within seconds after it; on every node, a user at a time. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NumberReadingSweep {

    private static final Logger LOG = Logger.getLogger(NumberReadingSweep.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    @Resource
    private TimerService timers;

    @Inject
    private NumberReadings readings;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        try {
            boolean isMore = true;
            while (isMore) {
                isMore = readings.nextChunk();
            }
        } catch (RuntimeException failed) {
            if (!OutageLog.tell(failed)) {
                LOG.log(Level.WARNING, "Stored numbers are read by the user's country later", failed);
            }
        }
    }
}
