package ictb.voice;

import ictb.ra.CallListener;
import ictb.ra.CallSignal;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Hears the adapter on its delivery thread and in Asterisk's order. {@link CallTracker} is fast: the next signal waits for it.
 */
@MessageDriven(
        activationConfig = @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "ictb-ra"))
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallSignals implements CallListener {

    @Inject
    private CallTracker tracker;

    @Override
    public void onSignal(CallSignal signal) {
        tracker.hear(signal);
    }
}
