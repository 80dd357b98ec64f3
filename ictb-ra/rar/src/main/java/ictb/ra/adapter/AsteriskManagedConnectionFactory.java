package ictb.ra.adapter;

import ictb.ra.AsteriskConnectionFactory;
import ictb.ra.ami.AmiAddress;
import ictb.ra.evidence.CelEvidence;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.ValidatingManagedConnectionFactory;
import java.io.PrintWriter;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;

/** Makes the AMI sessions of one pool. */
public class AsteriskManagedConnectionFactory extends AsteriskSettings
        implements ManagedConnectionFactory, ValidatingManagedConnectionFactory, ResourceAdapterAssociation {

    private static final long serialVersionUID = 1L;

    private transient AsteriskAdapter adapter;
    private transient PrintWriter logWriter;

    /** See {@link AsteriskConnectionFactory#listen}. */
    String listen() {
        AmiAddress address = address(adapter);
        adapter.listen(address);
        return address.node();
    }

    @Override
    public AsteriskConnectionFactory createConnectionFactory(ConnectionManager connectionManager) {
        return new PooledConnectionFactory(this, connectionManager);
    }

    @Override
    public Object createConnectionFactory() throws ResourceException {
        throw new NotSupportedException("AMI sessions are pooled by an application server only");
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo request)
            throws ResourceException {
        AsteriskAdapter associated = adapter();
        AmiAddress address = address(associated);
        CelEvidence evidence = new CelEvidence(evidenceDirectory(associated));
        Reloads reloads = new Reloads(associated.sessions(), reloadAddress(associated));
        return AsteriskManagedConnection.open(associated, address, evidence, reloads);
    }

    /** Any session will do, if it lives. */
    @Override
    @SuppressWarnings("rawtypes") // the interface is older than generics
    public ManagedConnection matchManagedConnections(Set candidates, Subject subject, ConnectionRequestInfo request) {
        for (Object candidate : candidates) {
            if (candidate instanceof AsteriskManagedConnection connection && connection.alive()) {
                return connection;
            }
        }
        return null; // the interface's word for "none of them"
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is older than generics
    public Set<AsteriskManagedConnection> getInvalidConnections(Set candidates) {
        Set<?> connections = candidates;
        return connections.stream()
                .filter(AsteriskManagedConnection.class::isInstance)
                .map(AsteriskManagedConnection.class::cast)
                .filter(connection -> !connection.usable())
                .collect(Collectors.toSet());
    }

    private AsteriskAdapter adapter() throws IllegalStateException {
        if (adapter == null) {
            throw new IllegalStateException("The connection factory is not associated with its resource adapter");
        }
        return adapter;
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) throws ResourceException {
        if (!(resourceAdapter instanceof AsteriskAdapter own)) {
            throw new NotSupportedException("Not the resource adapter of this connection factory: " + resourceAdapter);
        }
        adapter = own;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        logWriter = out;
    }
}
