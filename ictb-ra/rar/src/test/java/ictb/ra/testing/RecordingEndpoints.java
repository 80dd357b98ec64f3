package ictb.ra.testing;

import ictb.ra.CallListener;
import ictb.ra.CallSignal;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.transaction.xa.XAResource;

/** A message-driven bean that writes down what it hears. */
public final class RecordingEndpoints implements MessageEndpointFactory {

    private final Queue<CallSignal> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger vainTries = new AtomicInteger();
    private volatile boolean up = true;
    private volatile Consumer<CallSignal> listener = signal -> {};

    /** @param isUp false: the application is still starting */
    public void up(boolean isUp) {
        up = isUp;
    }

    /** Runs before a signal is written down; may throw. */
    public void listener(Consumer<CallSignal> consumer) {
        listener = consumer;
    }

    public List<CallSignal> heard() {
        return List.copyOf(heard);
    }

    /** Without the link's news. */
    public List<CallSignal> calls() {
        return heard.stream()
                .filter(signal -> !(signal instanceof CallSignal.LinkUp || signal instanceof CallSignal.LinkDown))
                .toList();
    }

    public int vainTries() {
        return vainTries.get();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
        if (!up) {
            vainTries.incrementAndGet();
            throw new UnavailableException("The application is starting");
        }
        return new Endpoint();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
        return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "recording";
    }

    @Override
    public Class<?> getEndpointClass() {
        return Endpoint.class;
    }

    private final class Endpoint extends UntransactedEndpoint implements CallListener {

        @Override
        public void onSignal(CallSignal signal) {
            listener.accept(signal);
            heard.add(signal);
        }
    }
}
