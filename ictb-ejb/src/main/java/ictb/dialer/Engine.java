package ictb.dialer;

import ictb.dialer.restored.RestoreGuard;
import ictb.platform.OutageLog;
import ictb.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs the dialer on this node: takes the node's lease and turns the loops that dial, settle, keep the lease and reconcile.
 * They live on the server's threads, outside any transaction.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Engine {

    private static final Logger LOG = Logger.getLogger(Engine.class.getName());
    private static final long RENEWAL_SECONDS = Nodes.LEASE_SECONDS / 3;
    private static final long BETWEEN_WATCHES_SECONDS = 5;
    private static final int MOST_AT_ONCE = 500;
    private static final long PAUSES_A_LINE = 60;
    private static final long PAUSE_AFTER_A_FAULT_MILLIS = 1_000;

    private interface Turn {
        void take(Lease lease) throws InterruptedException, TransmitterUnavailable;
    }

    /** Not an executor: a server's default one may have a single thread for everybody, and these loops never end. */
    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    @Inject
    private Nodes nodes;

    @Inject
    private EngineRecords records;

    @Inject
    private CreditPauses creditPauses;

    @Inject
    private RestoreGuard restoreGuard;

    @Inject
    private Settlement settlement;

    @Inject
    private InFlight inFlight;

    @Inject
    private Dialer dialer;

    @Inject
    private Settler settler;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private SignalQueue queue;

    /** Origins to be reconciled; used by the reconciler's thread alone. */
    private final Set<Origin> cameUp = new LinkedHashSet<>();

    /** By the clock of {@link System#nanoTime}; used by the reconciler's thread alone. */
    private long nextForgetting = System.nanoTime();

    private final List<Thread> loops = new ArrayList<>();
    private volatile boolean isClosed;
    private volatile Lease lease;

    @PostConstruct
    void open() {
        records.keepDefaultTrunk(DefaultTrunk.of(settings));
        lease = nodes.take(settings.get(Settings.NODE));
        putInDoubt(restoreGuard.open(lease.nodeId()));
        records.countChannels();
        records.open(lease).forEach(inFlight::add);
        creditPauses.resumeAll();
        dialer.loops().forEach((name, loop) -> begin("dialer-" + name, loop::turn));
        begin("settler", settler::turn);
        begin("keeper", this::keep);
        begin("reconciler", this::reconcile);
    }

    @PreDestroy
    void close() {
        isClosed = true;
        loops.forEach(Thread::interrupt);
    }

    private void begin(String name, Turn turn) {
        Thread thread = threads.newThread(() -> loop(name, turn));
        thread.setName("ictb-" + name);
        loops.add(thread);
        thread.start();
    }

    /** Survives every fault, errors included: a loop that ended unseen would leave a system that looks well and dials nothing. */
    private void loop(String name, Turn turn) {
        long pauses = 0;
        while (!isClosed) {
            try {
                turn.take(lease);
                tellEnd(name, pauses);
                pauses = 0;
            } catch (InterruptedException stopped) {
                return;
            } catch (TransmitterUnavailable | RuntimeException | Error fault) {
                if (!OutageLog.tell(fault)) {
                    tell(name, fault, pauses);
                    pauses++;
                }
                pause();
            }
        }
    }

    /** The whole story of a fault once, then a line a minute while it lasts. */
    private static void tell(String name, Throwable fault, long pauses) {
        if (pauses == 0 && fault instanceof LeaseLost) {
            LOG.log(Level.WARNING, "The {0} waits: {1}", new Object[] {name, fault.getMessage()});
        } else if (pauses == 0) {
            LOG.log(Level.WARNING, fault, () -> "The " + name + " pauses for a second");
        } else if (pauses % PAUSES_A_LINE == 0) {
            LOG.log(Level.WARNING, "The {0} still pauses, {1} times now: {2}", new Object[] {name, pauses, fault});
        }
    }

    private static void tellEnd(String name, long pauses) {
        if (pauses > 0) {
            LOG.log(Level.INFO, "The {0} goes on after {1} pauses of a second", new Object[] {name, pauses});
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_A_FAULT_MILLIS);
        } catch (InterruptedException stopped) {
            isClosed = true;
        }
    }

    /** Keeps the lease, whatever the other loops wait for. */
    private void keep(Lease held) throws InterruptedException {
        restoreGuard.beat();
        if (nodes.renew(held)) {
            afterAnOutage();
            TimeUnit.SECONDS.sleep(RENEWAL_SECONDS);
        } else {
            standDown(held);
        }
    }

    /** What would have followed from payments that were committed as the database left. */
    private void afterAnOutage() {
        if (OutageLog.databaseAnswers()) {
            creditPauses.resumeAll();
        }
    }

    /** Asks the evidence when there is reason to. */
    private void reconcile(Lease held) throws InterruptedException, TransmitterUnavailable {
        cameUp.addAll(queue.transmittersUp(cameUp.isEmpty() ? BETWEEN_WATCHES_SECONDS : 1));
        if (restoreGuard.isRecoveryDue()) {
            putInDoubt(restoreGuard.recover(held.nodeId()));
            records.countChannels();
        }
        Optional<TransmitterUnavailable> away = afterLoss(held);
        adopt(held);
        reconciliation.watch(held);
        forgetOldCalls();
        if (away.isPresent()) {
            throw away.get();
        }
    }

    /** @return why one of those that came up is gone again; the others do not wait for it */
    private Optional<TransmitterUnavailable> afterLoss(Lease held) {
        Optional<TransmitterUnavailable> away = Optional.empty();
        for (Origin origin : List.copyOf(cameUp)) {
            try {
                reconciliation.afterLoss(origin, held);
                cameUp.remove(origin);
                dialer.wake();
            } catch (TransmitterUnavailable gone) {
                away = Optional.of(gone);
            }
        }
        return away;
    }

    /** Of a contact that was called again later, only the last call is asked about. */
    private void putInDoubt(List<String> attemptIds) {
        for (int from = 0; from < attemptIds.size(); from += MOST_AT_ONCE) {
            nodes.renew(lease);
            settlement.settle(
                    lease,
                    attemptIds.subList(from, Math.min(attemptIds.size(), from + MOST_AT_ONCE)).stream()
                            .<AttemptSignal>map(
                                    id -> new AttemptSignal.InDoubt(id, "the database was restored from a backup"))
                            .toList());
        }
    }

    private void adopt(Lease held) {
        int adopted = records.adopt(held);
        if (adopted > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} calls of a node that has been silent for {1} seconds are asked about here",
                    new Object[] {adopted, Nodes.LOST.toSeconds()});
        }
    }

    private void forgetOldCalls() {
        long now = System.nanoTime();
        if (now - nextForgetting >= 0 && !records.forgetOldCalls()) {
            nextForgetting = now + TimeUnit.HOURS.toNanos(1);
        }
    }

    /** Another process of this node's name has taken its place: nothing is dialled here, and nothing is taken back. */
    private void standDown(Lease held) throws InterruptedException {
        LOG.severe(() -> "Another process runs as node " + settings.get(Settings.NODE)
                + ": this one dials nothing. Give each its own ICTB_NODE and restart it (epoch " + held.epoch() + ")");
        TimeUnit.SECONDS.sleep(Nodes.LEASE_SECONDS);
    }
}
