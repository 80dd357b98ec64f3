package ictb.voice.inbound;

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

/** Gives an end to the calls whose application died while they lasted, so that none stands in the list as if it went on. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboundSweep {

    private static final Logger LOG = Logger.getLogger(InboundSweep.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    @Resource
    private TimerService timers;

    @Inject
    private InboundRecords records;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(1, BETWEEN_LOOKS.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        try {
            int lost = records.endLost();
            if (lost > 0) {
                LOG.log(Level.WARNING, "{0} calls that came in ended unseen: what became of them is unknown", lost);
            }
        } catch (RuntimeException failed) {
            if (!OutageLog.tell(failed)) {
                LOG.log(Level.WARNING, "Incoming calls could not be checked; trying again later", failed);
            }
        }
    }
}
