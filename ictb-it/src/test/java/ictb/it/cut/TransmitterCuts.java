package ictb.it.cut;

import ictb.dialer.OpenAttempt;
import ictb.dialer.Origin;
import ictb.dialer.Transmission;
import ictb.dialer.Transmitter;
import ictb.dialer.TransmitterUnavailable;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** The points around sending. */
@Decorator
@Priority(1)
public abstract class TransmitterCuts implements Transmitter {

    @Inject
    @Any
    @Delegate
    private Transmitter sender;

    @Override
    public void transmit(Origin origin, Collection<Transmission> transmissions) {
        Cut.here("before-write");
        sender.transmit(origin, transmissions);
        Cut.here("after-write");
    }

    @Override
    public Set<String> reconcile(Origin origin, Collection<OpenAttempt> attempts) throws TransmitterUnavailable {
        Set<String> spokenOf = sender.reconcile(origin, attempts);
        Cut.here("after-reconcile");
        return spokenOf;
    }
}
