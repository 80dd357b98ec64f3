package ictb.ra.inbound;

import ictb.ra.CallSignal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Signals in Asterisk's order that wait for a listener, while the application starts or is slow. */
final class SignalBuffer implements SignalSink {

    /** About 40 MB; at 250 calls a second and four signals a call two minutes of a deaf application. */
    static final int CAPACITY = 120_000;

    private final LinkedBlockingQueue<CallSignal> signals = new LinkedBlockingQueue<>();
    private final int capacity;

    SignalBuffer(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public boolean add(CallSignal signal) {
        boolean ofTheLink = signal instanceof CallSignal.LinkUp || signal instanceof CallSignal.LinkDown;
        return (ofTheLink || signals.size() < capacity) && signals.add(signal);
    }

    @Override
    public boolean hasRoom() {
        return signals.size() < capacity / 2;
    }

    Optional<CallSignal> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }
}
