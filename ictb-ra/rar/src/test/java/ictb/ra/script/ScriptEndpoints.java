package ictb.ra.script;

import ictb.ra.Call;
import ictb.ra.CallScript;
import ictb.ra.testing.UntransactedEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import javax.transaction.xa.XAResource;

/** A message-driven bean that does with a call what a test says. */
final class ScriptEndpoints implements MessageEndpointFactory {

    private final CallScript script;

    ScriptEndpoints(CallScript script) {
        this.script = script;
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource) {
        return new Endpoint();
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) {
        return new Endpoint();
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "scripts";
    }

    @Override
    public Class<?> getEndpointClass() {
        return Endpoint.class;
    }

    private final class Endpoint extends UntransactedEndpoint implements CallScript {

        @Override
        public void onCall(Call call) {
            script.onCall(call);
        }
    }
}
