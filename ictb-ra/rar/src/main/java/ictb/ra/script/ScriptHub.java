package ictb.ra.script;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.resource.spi.work.WorkManager;
import java.time.Duration;
import java.util.Optional;

/** The one bean that runs scripts, and who listens for it: while there is a bean, and no longer. */
public final class ScriptHub {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkManager workManager;
    private final ScriptPlace place;
    private final int most;
    private final ScriptTokens tokens = new ScriptTokens();
    private Optional<MessageEndpointFactory> bean = Optional.empty();
    private volatile Optional<ScriptServer> server = Optional.empty();

    public ScriptHub(WorkManager workManager, ScriptPlace place) {
        this(workManager, place, ScriptServer.MOST_CALLS);
    }

    /** @param most scripts at once */
    ScriptHub(WorkManager workManager, ScriptPlace place, int most) {
        this.workManager = workManager;
        this.place = place;
        this.most = most;
    }

    /** @throws NotSupportedException when there is a bean already: a call has one script */
    public synchronized void activate(MessageEndpointFactory endpoints) throws ResourceException {
        if (bean.isPresent()) {
            throw new NotSupportedException("A bean runs the scripts of calls already");
        }
        ScriptServer started = new ScriptServer(place, tokens, workManager, endpoints, most);
        workManager.scheduleWork(started);
        server = Optional.of(started);
        bean = Optional.of(endpoints);
    }

    /** When this returns, the bean is called no more. */
    public synchronized void deactivate(MessageEndpointFactory endpoints) {
        if (bean.filter(known -> known == endpoints).isPresent()) {
            stop();
        }
    }

    public synchronized void stop() {
        try {
            if (server.isPresent()) {
                server.get().stop(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server = Optional.empty();
        bean = Optional.empty();
    }

    /** Where calls that come in to that Asterisk ask for their script; empty while nobody listens. */
    public Optional<String> incomingAddress(String asterisk) {
        try {
            return server.isPresent() ? Optional.of(server.get().incomingAddress(asterisk)) : Optional.empty();
        } catch (ResourceException nobodyListens) {
            return Optional.empty();
        }
    }

    /** See {@link ictb.ra.AsteriskConnection#scriptAddress}. */
    public String address(String channelId) throws ResourceException {
        return server.orElseThrow(() -> new CommException("No bean runs scripts of calls"))
                .address(channelId);
    }
}
