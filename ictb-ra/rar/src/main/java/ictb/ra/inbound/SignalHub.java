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
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * All listeners of one adapter and the event sessions that feed them, one for each Asterisk. They live while there is a listener,
 * and start anew when one is added, so that each hears of every link's state.
 */
public final class SignalHub {

    private static final Logger LOG = Logger.getLogger(SignalHub.class.getName());
    private static final Duration RETRY = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkManager workManager;
    private final AmiSessions sessions;
    private final Function<String, Optional<String>> reception;
    private final Map<MessageEndpointFactory, SignalDelivery> deliveries = new LinkedHashMap<>();
    private final Everyone everyone = new Everyone();

    /** By the name of the Asterisk. */
    private final Map<String, AmiAddress> heard = new LinkedHashMap<>();

    private final Map<String, EventLink> links = new LinkedHashMap<>();

    /** @param reception where calls that come in to an Asterisk ask for their script; empty while nobody listens */
    public SignalHub(WorkManager workManager, AmiSessions sessions, Function<String, Optional<String>> reception) {
        this.workManager = workManager;
        this.sessions = sessions;
        this.reception = reception;
    }

    /** Adds a listener, for this Asterisk and all others; returns before it is connected or even up. */
    public synchronized void activate(MessageEndpointFactory endpoints, AmiAddress address) throws ResourceException {
        endLinks();
        SignalDelivery delivery = new SignalDelivery(endpoints, new SignalBuffer(SignalBuffer.CAPACITY), RETRY);
        workManager.scheduleWork(delivery);
        try {
            deliveries.put(endpoints, delivery);
            everyone.set(deliveries);
            heard.put(address.node(), address);
            for (AmiAddress asterisk : heard.values()) {
                begin(asterisk);
            }
        } catch (WorkException e) {
            deactivate(endpoints);
            throw e;
        }
    }

    /** From now on this Asterisk is heard; one of the same name at another address no more. */
    public synchronized void listen(AmiAddress address) {
        if (address.equals(heard.put(address.node(), address))) {
            return;
        }
        Optional.ofNullable(links.remove(address.node())).ifPresent(SignalHub::end);
        try {
            if (!deliveries.isEmpty()) {
                begin(address);
            }
        } catch (WorkException refused) {
            heard.remove(address.node());
            LOG.log(Level.WARNING, "The server lends no thread to hear " + address, refused);
        }
    }

    private void begin(AmiAddress asterisk) throws WorkException {
        Reception told = new Reception(() -> reception.apply(asterisk.node()), System::nanoTime);
        EventLink link = new EventLink(asterisk, sessions, everyone, told, System::nanoTime);
        workManager.scheduleWork(link);
        links.put(asterisk.node(), link);
    }

    /** Takes a listener away; when this returns it is not called any more. */
    public synchronized void deactivate(MessageEndpointFactory endpoints) {
        Optional<SignalDelivery> delivery = Optional.ofNullable(deliveries.remove(endpoints));
        everyone.set(deliveries);
        if (deliveries.isEmpty()) {
            endLinks();
        }
        delivery.ifPresent(this::end);
    }

    public synchronized void stop() {
        endLinks();
        deliveries.values().forEach(this::end);
        deliveries.clear();
        everyone.set(deliveries);
    }

    /** All are told to end before any is waited for. */
    private void endLinks() {
        links.values().forEach(EventLink::release);
        links.values().forEach(SignalHub::end);
        links.clear();
    }

    private static void end(EventLink link) {
        try {
            link.stop(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
