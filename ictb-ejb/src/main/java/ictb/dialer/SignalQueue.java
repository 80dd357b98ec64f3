package ictb.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Signals of all channels between their arrival and the settler. What is lost here with the process, the evidence tells again. */
@ApplicationScoped
public class SignalQueue implements AttemptSignals {

    /** A call's end is on record this much later at the most, and a settlement is of all calls that ended meanwhile. */
    private static final Duration BETWEEN_TAKES = Duration.ofMillis(20);

    @Inject
    private InFlight inFlight;

    @Inject
    private OriginHealths origins;

    @Inject
    private Dialer dialer;

    private final BlockingQueue<AttemptSignal> signals = new LinkedBlockingQueue<>();
    private final Cadence cadence = new Cadence(BETWEEN_TAKES);
    private final BlockingQueue<Origin> transmittersUp = new LinkedBlockingQueue<>();

    @Override
    public void report(AttemptSignal signal) {
        if (signal instanceof AttemptSignal.Transferring) {
            inFlight.transferring(signal.attemptId());
            return;
        }
        signals.add(signal);
        if (signal instanceof AttemptSignal.Ended) {
            inFlight.callEnded(signal.attemptId());
            dialer.wake();
        }
    }

    @Override
    public void transmitterUp(Origin origin) {
        transmittersUp.add(origin);
    }

    @Override
    public void took(Origin origin, OriginHealth.Heard heard) {
        origins.hear(origin, heard);
    }

    /** Waits a little for the first and takes what has come with it. */
    List<AttemptSignal> take(int most, long waitMillis) throws InterruptedException {
        List<AttemptSignal> taken = new ArrayList<>();
        AttemptSignal first = signals.poll(waitMillis, TimeUnit.MILLISECONDS);
        if (first != null) {
            cadence.await();
            taken.add(first);
            signals.drainTo(taken, most - 1);
        }
        return taken;
    }

    /** Waits for an origin to come up; with it come all that have come up since this was asked last. */
    List<Origin> transmittersUp(long waitSeconds) throws InterruptedException {
        List<Origin> cameUp = new ArrayList<>();
        Origin first = transmittersUp.poll(waitSeconds, TimeUnit.SECONDS);
        if (first != null) {
            cameUp.add(first);
            transmittersUp.drainTo(cameUp);
        }
        return cameUp.stream().distinct().toList();
    }
}
