package ictb.campaign;

import ictb.platform.OutageLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.NoSuchObjectLocalException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Wakes schedules: at the next time at which one has something to do, and every minute, because another node may have set an
 * earlier one, or the clock jumped. Timers are not persistent: what is due stands in the database, and is looked for at the start.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ScheduleAlarm {

    private static final Logger LOG = Logger.getLogger(ScheduleAlarm.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    /** What is due and could not be done is locked by somebody for a moment. */
    private static final Duration WHILE_LOCKED = Duration.ofMillis(100);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    @Resource
    private TimerService timers;

    @Resource
    private SessionContext context;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ScheduleTurns schedules;

    @Inject
    private Clock clock;

    private Optional<Timer> armed = Optional.empty();
    private Instant armedFor = Instant.MAX;

    @PostConstruct
    void open() {
        schedules.adopt();
        timers.createIntervalTimer(1, BETWEEN_LOOKS.toMillis(), new TimerConfig(null, false));
    }

    public void onMove(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScheduleMoved moved) {
        ScheduleAlarm alarm = context.getBusinessObject(ScheduleAlarm.class);
        executor.execute(() -> alarm.ringAt(moved.next()));
    }

    /** Rings then, or before; at once where the clock has jumped over what was to ring. */
    public synchronized void ringAt(Instant next) {
        if (next.isBefore(armedFor)) {
            arm(next);
        } else if (armedFor.isBefore(clock.instant())) {
            arm(armedFor);
        }
    }

    @Timeout
    public void ring(Timer rung) {
        forget(rung);
        Duration least = AFTER_A_FAULT;
        try {
            boolean isWell = true;
            for (long campaignId : schedules.due()) {
                isWell &= turn(campaignId);
            }
            least = isWell ? WHILE_LOCKED : AFTER_A_FAULT;
            Instant soon = clock.instant().plus(least);
            schedules.next().map(next -> next.isBefore(soon) ? soon : next).ifPresent(this::ringAt);
        } catch (RuntimeException | Error fault) {
            if (!OutageLog.tell(fault)) {
                LOG.log(Level.WARNING, fault, () -> "Schedules wait for " + AFTER_A_FAULT.toSeconds() + " seconds");
            }
            ringAt(clock.instant().plus(least));
        }
    }

    private boolean turn(long campaignId) {
        try {
            if (schedules.turn(campaignId)) {
                LOG.log(Level.INFO, "The schedule of campaign {0} had its turn", String.valueOf(campaignId));
            }
            return true;
        } catch (RuntimeException | Error fault) {
            if (!OutageLog.tell(fault)) {
                LOG.log(
                        Level.WARNING,
                        fault,
                        () -> "The schedule of campaign " + campaignId + " could not have its turn");
            }
            return false;
        }
    }

    private synchronized void forget(Timer rung) {
        if (armed.filter(rung::equals).isPresent()) {
            armed = Optional.empty();
            armedFor = Instant.MAX;
        }
    }

    private void arm(Instant next) {
        armed.ifPresent(ScheduleAlarm::cancel);
        long millis = Duration.between(clock.instant(), next).toMillis() + 1;
        armed = Optional.of(timers.createSingleActionTimer(Math.max(1, millis), new TimerConfig(null, false)));
        armedFor = next;
    }

    private static void cancel(Timer timer) {
        try {
            timer.cancel();
        } catch (NoSuchObjectLocalException rung) {
            // it rings at this moment
        }
    }
}
