package ictb.ra.adapter;

import ictb.ra.ami.AmiAddress;
import ictb.ra.ami.AmiSessions;
import ictb.ra.ami.AsteriskJavaSessions;
import ictb.ra.inbound.CallActivationSpec;
import ictb.ra.inbound.SignalHub;
import ictb.ra.script.ScriptActivationSpec;
import ictb.ra.script.ScriptHub;
import ictb.ra.script.ScriptPlace;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Objects;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.transaction.xa.XAResource;

/**
 * The resource adapter bean: one Asterisk's address, the sessions to it and to those of further pools, for each the one event
 * session that all listeners share, and the place where scripts of calls are asked for. A connection factory takes from here what
 * its own configuration leaves out.
 */
public class AsteriskAdapter extends AsteriskSettings implements ResourceAdapter {

    private static final long TICK_MILLIS = 500;
    private static final String LOOPBACK = "127.0.0.1";
    private static final int FASTAGI_PORT = 4573;

    private String scriptHost;
    private Integer scriptPort;
    private String scriptReachedBy;

    private final Function<Executor, AmiSessions> origin;
    private Executor executor;
    private OpenSessions sessions;
    private SignalHub hub;
    private ScriptHub scripts;
    private Timer timer;

    /** For the server. */
    public AsteriskAdapter() {
        this(executor -> new AsteriskJavaSessions(System::nanoTime, executor));
    }

    AsteriskAdapter(Function<Executor, AmiSessions> origin) {
        this.origin = origin;
    }

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        executor = new WorkExecutor(context.getWorkManager());
        sessions = new OpenSessions(origin.apply(executor));
        scripts = new ScriptHub(context.getWorkManager(), scriptPlace());
        hub = new SignalHub(context.getWorkManager(), sessions, scripts::incomingAddress);
        try {
            timer = context.createTimer();
        } catch (UnavailableException e) {
            throw new ResourceAdapterInternalException("The server lends no timer", e);
        }
        timer.schedule(sessions, TICK_MILLIS, TICK_MILLIS);
    }

    @Override
    public void stop() {
        hub.stop();
        scripts.stop();
        timer.cancel();
        sessions.abortAll();
    }

    @Override
    public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) throws ResourceException {
        if (spec instanceof CallActivationSpec) {
            hub.activate(endpoints, address(this));
        } else if (spec instanceof ScriptActivationSpec) {
            scripts.activate(endpoints);
        } else {
            throw new NotSupportedException("Not an activation of this adapter: " + spec);
        }
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
        if (spec instanceof ScriptActivationSpec) {
            scripts.deactivate(endpoints);
        } else {
            hub.deactivate(endpoints);
        }
    }

    /** AMI knows no transactions. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    /** Lets the listeners hear this Asterisk too; under the adapter's own name it is the adapter's. */
    void listen(AmiAddress address) {
        if (!address.node().equals(address(this).node())) {
            hub.listen(address);
        }
    }

    AmiSessions sessions() {
        return sessions;
    }

    /** Runs what must not run on a session's reader thread. */
    Executor executor() {
        return executor;
    }

    ScriptHub scripts() {
        return scripts;
    }

    private ScriptPlace scriptPlace() {
        String host = given(scriptHost, LOOPBACK);
        return new ScriptPlace(host, scriptPort == null ? FASTAGI_PORT : scriptPort, given(scriptReachedBy, host));
    }

    private static String given(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof AsteriskAdapter adapter
                && scriptPlace().equals(adapter.scriptPlace());
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), scriptPlace());
    }

    public String getScriptHost() {
        return scriptHost;
    }

    public void setScriptHost(String scriptHost) {
        this.scriptHost = scriptHost;
    }

    public Integer getScriptPort() {
        return scriptPort;
    }

    public void setScriptPort(Integer scriptPort) {
        this.scriptPort = scriptPort;
    }

    public String getScriptReachedBy() {
        return scriptReachedBy;
    }

    public void setScriptReachedBy(String scriptReachedBy) {
        this.scriptReachedBy = scriptReachedBy;
    }
}
