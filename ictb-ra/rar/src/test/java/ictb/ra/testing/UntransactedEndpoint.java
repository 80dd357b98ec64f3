package ictb.ra.testing;

import jakarta.resource.spi.endpoint.MessageEndpoint;
import java.lang.reflect.Method;

/** A message-driven bean's proxy that nobody may ask for a transaction. */
public abstract class UntransactedEndpoint implements MessageEndpoint {

    @Override
    public void beforeDelivery(Method method) {
        throw new UnsupportedOperationException("not transacted");
    }

    @Override
    public void afterDelivery() {
        throw new UnsupportedOperationException("not transacted");
    }

    @Override
    public void release() {
        // Nothing is held.
    }
}
