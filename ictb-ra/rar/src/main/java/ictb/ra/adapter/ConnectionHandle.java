package ictb.ra.adapter;

import ictb.ra.AsteriskConnection;
import ictb.ra.AsteriskStatus;
import ictb.ra.CallTrace;
import ictb.ra.Originate;
import ictb.ra.Submission;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.IllegalStateException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What an application holds of a pooled session; dead after its close, whatever the session does. */
final class ConnectionHandle implements AsteriskConnection {

    private static final Duration PING = Duration.ofSeconds(5);

    private volatile Optional<AsteriskManagedConnection> connection;

    ConnectionHandle(AsteriskManagedConnection connection) {
        this.connection = Optional.of(connection);
    }

    @Override
    public CompletionStage<Submission> originate(Originate request) throws ResourceException {
        return connection().session().originate(request);
    }

    @Override
    public String scriptAddress(String channelId) throws ResourceException {
        return connection().scripts().address(channelId);
    }

    @Override
    public Set<String> liveChannels() throws ResourceException {
        return connection().session().liveChannels();
    }

    @Override
    public AsteriskStatus status() throws ResourceException {
        return connection().session().status();
    }

    @Override
    public long evidenceMark() throws ResourceException {
        return connection().evidence().mark();
    }

    @Override
    public Map<String, CallTrace> traces(Set<String> channelIds, long since) throws ResourceException {
        return connection().evidence().traces(channelIds, since);
    }

    @Override
    public void ping() throws ResourceException {
        connection().session().ping(PING);
    }

    @Override
    public void reload(String module) throws ResourceException {
        connection().reloads().reload(module);
    }

    @Override
    public void close() {
        Optional<AsteriskManagedConnection> held = connection;
        connection = Optional.empty();
        held.ifPresent(managed -> managed.closed(this));
    }

    void associate(AsteriskManagedConnection other) {
        connection.ifPresent(managed -> managed.leave(this));
        connection = Optional.of(other);
    }

    void dissociate() {
        connection = Optional.empty();
    }

    private AsteriskManagedConnection connection() throws IllegalStateException {
        return connection.orElseThrow(() -> new IllegalStateException("The connection is closed"));
    }
}
