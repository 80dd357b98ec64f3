package ictb.contact;

import ictb.platform.OutageLog;
import ictb.platform.Settings;
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

/**
 * Clears up what this node was loading when it crashed, or when the database left it: at the start, and within half a minute after
 * the database is back. Nobody has seen any of it.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportSweep {

    private static final Logger LOG = Logger.getLogger(ImportSweep.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    @Resource
    private TimerService timers;

    @Inject
    private Imports imports;

    @Inject
    private ContactImports contactImports;

    @Inject
    private RunningImports running;

    @Inject
    private Settings settings;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(1, BETWEEN_LOOKS.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void look() {
        try {
            running.left(() -> imports.unfinished(settings.get(Settings.NODE))).forEach(contactImports::sweep);
        } catch (RuntimeException failed) {
            if (!OutageLog.tell(failed)) {
                LOG.log(Level.WARNING, "What imports have left behind is swept later", failed);
            }
        }
    }
}
