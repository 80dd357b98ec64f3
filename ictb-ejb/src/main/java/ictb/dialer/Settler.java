package ictb.dialer;

import ictb.platform.Outage;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes down what channels report, many signals in one transaction, none lost while the database is away. */
@ApplicationScoped
public class Settler {

    private static final int MOST_IN_A_SETTLEMENT = 200;
    private static final long WAIT_MILLIS = 500;

    @Inject
    private SignalQueue queue;

    @Inject
    private Settlement settlement;

    @Inject
    private InFlight inFlight;

    @Inject
    private TrunkHealths healths;

    @Inject
    private Dialer dialer;

    private static final Logger LOG = Logger.getLogger(Settler.class.getName());

    private final List<AttemptSignal> unsettled = new ArrayList<>();

    /** One turn: waits for signals and settles them. What could not be written is kept for the next turn. */
    void turn(Lease lease) throws InterruptedException {
        if (unsettled.isEmpty()) {
            unsettled.addAll(queue.take(MOST_IN_A_SETTLEMENT, WAIT_MILLIS));
        }
        if (unsettled.isEmpty()) {
            return;
        }
        try {
            settle(lease, unsettled);
            unsettled.clear();
        } catch (EJBException failed) {
            if (Outage.of(failed).isPresent()) {
                throw failed;
            }
            settleOneByOne(lease, failed);
        }
    }

    private void settle(Lease lease, List<AttemptSignal> signals) {
        List<String> closed = Retries.onDeadlock(() -> settlement.settle(lease, List.copyOf(signals)));
        List<Long> campaigns = inFlight.campaignsOf(closed);
        signals.stream()
                .filter(signal -> closed.contains(signal.attemptId()))
                .forEach(
                        signal -> inFlight.trunkOf(signal.attemptId()).ifPresent(trunk -> healths.hear(trunk, signal)));
        inFlight.remove(closed);
        dialer.stir(campaigns);
    }

    /**
     * One that cannot be written must not hold up the others. It is dropped when the database can write others: the evidence
     * tells again what it said.
     */
    private void settleOneByOne(Lease lease, EJBException first) {
        List<AttemptSignal> failed = new ArrayList<>();
        for (AttemptSignal signal : unsettled) {
            try {
                settle(lease, List.of(signal));
            } catch (EJBException again) {
                failed.add(signal);
            }
        }
        boolean isDatabaseWell = failed.size() < unsettled.size() || Retries.isRefusedRow(first);
        unsettled.clear();
        if (!isDatabaseWell) {
            unsettled.addAll(failed);
            throw first;
        }
        failed.forEach(
                signal -> LOG.log(Level.SEVERE, first, () -> "Dropped, for the evidence to tell again: " + signal));
    }
}
