package ictb.ra.inbound;

import ictb.ra.CallSignal;
import ictb.ra.ami.AmiAddress;
import ictb.ra.ami.AmiSessions;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All listeners of one adapter and the one event session that feeds them. It lives while there is a listener, and
 * starts anew when one is added, so that each hears of the link's state.
 */
public final class SignalHub {

    private static final Duration RETRY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkManager workManager;
    private final AmiSessions sessions;
    private final Map<MessageEndpointFactory, SignalDelivery> deliveries = new LinkedHashMap<>();
    private final Everyone everyone = new Everyone();
    private Optional<EventLink> link = Optional.empty();

    public SignalHub(WorkManager workManager, AmiSessions sessions) {
        this.workManager = workManager;
        this.sessions = sessions;
    }

    /** Adds a listener; returns before it is connected or even up. */
    public synchronized void activate(MessageEndpointFactory endpoints, AmiAddress address) throws ResourceException {
        endLink();
        SignalDelivery delivery = new SignalDelivery(endpoints, new SignalBuffer(SignalBuffer.CAPACITY), RETRY);
        EventLink started = new EventLink(address, sessions, everyone, System::nanoTime);
        workManager.scheduleWork(delivery);
        try {
            deliveries.put(endpoints, delivery);
            everyone.set(deliveries);
            workManager.scheduleWork(started);
            link = Optional.of(started);
        } catch (WorkException e) {
            deactivate(endpoints);
            throw e;
        }
    }

    /** Takes a listener away; when this returns it is not called any more. */
    public synchronized void deactivate(MessageEndpointFactory endpoints) {
        Optional<SignalDelivery> delivery = Optional.ofNullable(deliveries.remove(endpoints));
        everyone.set(deliveries);
        if (deliveries.isEmpty()) {
            endLink();
        }
        delivery.ifPresent(this::end);
    }

    public synchronized void stop() {
        endLink();
        deliveries.values().forEach(this::end);
        deliveries.clear();
        everyone.set(deliveries);
    }

    private void endLink() {
        try {
            if (link.isPresent()) {
                link.get().stop(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link = Optional.empty();
    }

    private void end(SignalDelivery delivery) {
        try {
            delivery.stop(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every signal to every listener. */
    private static final class Everyone implements SignalSink {

        private volatile List<SignalBuffer> buffers = List.of();

        void set(Map<MessageEndpointFactory, SignalDelivery> deliveries) {
            buffers = deliveries.values().stream().map(SignalDelivery::buffer).toList();
        }

        @Override
        public boolean add(CallSignal signal) {
            boolean taken = true;
            for (SignalBuffer buffer : buffers) {
                taken &= buffer.add(signal);
            }
            return taken;
        }

        @Override
        public boolean hasRoom() {
            return buffers.stream().allMatch(SignalBuffer::hasRoom);
        }
    }
}
