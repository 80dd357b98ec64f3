package ictb.ra.adapter;

import ictb.ra.AsteriskConnection;
import ictb.ra.AsteriskConnectionFactory;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;

/** What {@code eis/asterisk} is, and what further Asterisks are bound as. */
final class PooledConnectionFactory implements AsteriskConnectionFactory {

    private static final long serialVersionUID = 1L;

    private final AsteriskManagedConnectionFactory sessions;
    private final ConnectionManager pool;
    private Reference reference;

    PooledConnectionFactory(AsteriskManagedConnectionFactory sessions, ConnectionManager pool) {
        this.sessions = sessions;
        this.pool = pool;
    }

    @Override
    public String listen() {
        return sessions.listen();
    }

    @Override
    public AsteriskConnection getConnection() throws ResourceException {
        return (AsteriskConnection) pool.allocateConnection(sessions, null);
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Reference getReference() {
        return reference;
    }
}
