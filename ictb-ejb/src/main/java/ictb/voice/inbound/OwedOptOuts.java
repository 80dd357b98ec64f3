package ictb.voice.inbound;

import ictb.platform.OutageLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Opt-outs of callers that could not be written, because the database was away. They are written every few seconds until it works,
 * also when the call has long ended; only the end of the process loses them.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwedOptOuts {

    private static final Logger LOG = Logger.getLogger(OwedOptOuts.class.getName());
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    @Resource
    private TimerService timers;

    @Inject
    private InboundRecords records;

    private final Queue<InboundCall> owed = new ConcurrentLinkedQueue<>();

    public OwedOptOuts() {}

    OwedOptOuts(InboundRecords records) {
        this.records = records;
    }

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(BETWEEN_TRIES.toMillis(), BETWEEN_TRIES.toMillis(), new TimerConfig(null, false));
    }

    /** Keeps the opt-out of that call's caller until it is written. */
    public void add(InboundCall call) {
        owed.add(call);
    }

    @Timeout
    void write() {
        for (InboundCall next = owed.peek(); next != null; next = owed.peek()) {
            try {
                records.optOut(next);
            } catch (RuntimeException failed) {
                if (!OutageLog.tell(failed)) {
                    LOG.log(Level.WARNING, failed, () -> "Opt-outs of callers wait to be written: " + owed.size());
                }
                return;
            }
            owed.remove(next);
        }
    }
}
