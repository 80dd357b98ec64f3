package ictb.ra.inbound;

import ictb.ra.CallListener;
import ictb.ra.CallSignal;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands the buffered signals to one listener, one after the other. While the application starts, the endpoint is
 * "unavailable" or its container "initializing": the first signal is tried until it gets through. Later, a signal that
 * the listener refuses three times is given up, lest it stand in the way of all others.
 */
final class SignalDelivery implements Work {

    private static final Logger LOG = Logger.getLogger(SignalDelivery.class.getName());
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final int TRIES = 3;

    private final MessageEndpointFactory endpoints;
    private final SignalBuffer buffer;
    private final Duration retryPause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private Optional<MessageEndpoint> endpoint = Optional.empty();
    private boolean proven;

    SignalDelivery(MessageEndpointFactory endpoints, SignalBuffer buffer, Duration retryPause) {
        this.endpoints = endpoints;
        this.buffer = buffer;
        this.retryPause = retryPause;
    }

    SignalBuffer buffer() {
        return buffer;
    }

    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0) {
                Optional<CallSignal> signal = buffer.next(IDLE);
                if (signal.isPresent()) {
                    deliver(signal.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            releaseEndpoint();
            stopped.countDown();
        }
    }

    private void deliver(CallSignal signal) throws InterruptedException {
        for (int tried = 1; stopping.getCount() > 0; tried++) {
            try {
                listener().onSignal(signal);
                proven = true;
                return;
            } catch (UnavailableException e) {
                LOG.log(Level.FINE, "The listener is not up yet", e);
                tried = 0;
            } catch (RuntimeException e) {
                releaseEndpoint();
                if (proven && tried >= TRIES) {
                    LOG.log(Level.WARNING, "The listener fails on a signal, which is given up: " + signal, e);
                    return;
                }
                LOG.log(proven ? Level.WARNING : Level.FINE, "The listener fails; trying again", e);
            }
            stopping.await(retryPause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private CallListener listener() throws UnavailableException {
        if (endpoint.isEmpty()) {
            endpoint = Optional.of(endpoints.createEndpoint(null));
        }
        return (CallListener) endpoint.get();
    }

    private void releaseEndpoint() {
        endpoint.ifPresent(MessageEndpoint::release);
        endpoint = Optional.empty();
    }

    @Override
    public void release() {
        stopping.countDown();
    }

    /** Ends the delivery; a signal in the listener's hands is waited for, a few seconds. */
    void stop(Duration patience) throws InterruptedException {
        release();
        if (!stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warning("The listener does not return; leaving it");
        }
    }
}
