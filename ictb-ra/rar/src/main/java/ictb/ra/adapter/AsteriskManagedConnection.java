package ictb.ra.adapter;

import ictb.ra.CallSignal;
import ictb.ra.ami.AmiAddress;
import ictb.ra.ami.AmiSession;
import ictb.ra.ami.EventMask;
import ictb.ra.ami.SessionListener;
import ictb.ra.evidence.CelEvidence;
import ictb.ra.script.ScriptHub;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;

/** One AMI session in the pool, which it tells at once when the session dies, also while it lies there unused. */
final class AsteriskManagedConnection implements ManagedConnection, SessionListener {

    /** A session heard from within this time is taken to live, so that getConnection costs no round trip. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<ConnectionHandle> handles = ConcurrentHashMap.newKeySet();
    private final AmiAddress address;
    private final CelEvidence evidence;
    private final Reloads reloads;
    private final ScriptHub scripts;
    private final Executor executor;
    private AmiSession session;
    private volatile boolean destroyed;
    private PrintWriter logWriter;

    private AsteriskManagedConnection(
            AmiAddress address, CelEvidence evidence, Reloads reloads, ScriptHub scripts, Executor executor) {
        this.address = address;
        this.evidence = evidence;
        this.reloads = reloads;
        this.scripts = scripts;
        this.executor = executor;
    }

    static AsteriskManagedConnection open(
            AsteriskAdapter adapter, AmiAddress address, CelEvidence evidence, Reloads reloads)
            throws ResourceException {
        AsteriskManagedConnection opened =
                new AsteriskManagedConnection(address, evidence, reloads, adapter.scripts(), adapter.executor());
        opened.session = adapter.sessions().open(address, EventMask.OFF, opened);
        return opened;
    }

    AmiSession session() {
        return session;
    }

    CelEvidence evidence() {
        return evidence;
    }

    Reloads reloads() {
        return reloads;
    }

    ScriptHub scripts() {
        return scripts;
    }

    boolean alive() {
        return session.alive();
    }

    /** Whether the session lives, found out by a round trip only after a silence. */
    boolean usable() {
        if (!session.alive()) {
            return false;
        }
        if (session.silence().compareTo(FRESH) <= 0) {
            return true;
        }
        try {
            session.ping(PATIENCE);
            return true;
        } catch (ResourceException e) {
            return false;
        }
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo request) {
        ConnectionHandle handle = new ConnectionHandle(this);
        handles.add(handle);
        return handle;
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        if (!(connection instanceof ConnectionHandle handle)) {
            throw new NotSupportedException("Not a connection of this adapter: " + connection);
        }
        handle.associate(this);
        handles.add(handle);
    }

    void leave(ConnectionHandle handle) {
        handles.remove(handle);
    }

    void closed(ConnectionHandle handle) {
        handles.remove(handle);
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(handle);
        tell(listener -> listener.connectionClosed(event));
    }

    /** The session said nothing of calls to be heard here: its events are off. */
    @Override
    public void heard(CallSignal signal) {
        throw new IllegalStateException("An outbound session hears no signals");
    }

    @Override
    public void ended(String reason) {
        if (!destroyed) {
            executor.execute(() -> fail(reason));
        }
    }

    private void fail(String reason) {
        CommException cause = new CommException("The session with " + address + " is over: " + reason);
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_ERROR_OCCURRED, cause);
        tell(listener -> listener.connectionErrorOccurred(event));
    }

    private void tell(Consumer<ConnectionEventListener> event) {
        listeners.forEach(event);
    }

    @Override
    public void cleanup() {
        handles.forEach(ConnectionHandle::dissociate);
        handles.clear();
    }

    @Override
    public void destroy() {
        destroyed = true;
        cleanup();
        session.logoff();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
        if (!alive()) {
            ended("ended before it was pooled");
        }
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("AMI knows no transactions");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("AMI knows no transactions");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() throws ResourceException {
        return new SessionMetaData(session.status().version(), address.user());
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
