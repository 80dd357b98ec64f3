package ictb.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Signals of all channels between their arrival and the settler. What is lost here with the process, the evidence tells again. */
@ApplicationScoped
public class SignalQueue implements AttemptSignals {

    private final BlockingQueue<AttemptSignal> signals = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> transmittersUp = new LinkedBlockingQueue<>();

    @Override
    public void report(AttemptSignal signal) {
        signals.add(signal);
    }

    @Override
    public void transmitterUp(String technology) {
        transmittersUp.add(technology);
    }

    /** Waits a little for the first and takes what has come with it. */
    List<AttemptSignal> take(int most, long waitMillis) throws InterruptedException {
        List<AttemptSignal> taken = new ArrayList<>();
        AttemptSignal first = signals.poll(waitMillis, TimeUnit.MILLISECONDS);
        if (first != null) {
            taken.add(first);
            signals.drainTo(taken, most - 1);
        }
        return taken;
    }

    /** Waits for a technology to come up; with it come all that have come up since this was asked last. */
    List<String> transmittersUp(long waitSeconds) throws InterruptedException {
        List<String> technologies = new ArrayList<>();
        String first = transmittersUp.poll(waitSeconds, TimeUnit.SECONDS);
        if (first != null) {
            technologies.add(first);
            transmittersUp.drainTo(technologies);
        }
        return technologies.stream().distinct().toList();
    }
}
