package ictb.ra.testing;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server's pool of one connection, and what it is told of it. */
public final class OneSessionPool implements ConnectionManager, ConnectionEventListener {

    private static final long serialVersionUID = 1L;

    private final transient List<ConnectionEvent> closed = new CopyOnWriteArrayList<>();
    private final transient List<ConnectionEvent> errors = new CopyOnWriteArrayList<>();
    private transient Optional<ManagedConnection> pooled = Optional.empty();

    @Override
    public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo request)
            throws ResourceException {
        if (pooled.isEmpty()) {
            ManagedConnection made = factory.createManagedConnection(null, request);
            made.addConnectionEventListener(this);
            pooled = Optional.of(made);
        }
        return pooled.get().getConnection(null, request);
    }

    public ManagedConnection session() {
        return pooled.orElseThrow();
    }

    public List<ConnectionEvent> closed() {
        return closed;
    }

    public List<ConnectionEvent> errors() {
        return errors;
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        closed.add(event);
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        errors.add(event);
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {
        throw new UnsupportedOperationException("no transactions");
    }

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {
        throw new UnsupportedOperationException("no transactions");
    }

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {
        throw new UnsupportedOperationException("no transactions");
    }
}
