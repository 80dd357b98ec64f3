package ictb.voice;

import ictb.dialer.TransmitterUnavailable;
import ictb.ra.AsteriskConnection;
import ictb.ra.AsteriskConnectionFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The administrator's pool of sessions. It is looked up at every use, never injected: the application starts without it,
 * and a pool that is made or changed later is found.
 */
@ApplicationScoped
class AsteriskPool {

    private static final String NAME = "eis/asterisk";

    /** A look-up costs as much as a call; one that fails to connect is looked up anew: the pool may have been made again. */
    private volatile AsteriskConnectionFactory lookedUp;

    @Inject
    private AsteriskFigures figures;

    /**
     * A session, to be closed soon.
     *
     * @throws TransmitterUnavailable when there is no such pool, or it has no session to give; nothing was sent then
     */
    AsteriskConnection connect() throws TransmitterUnavailable {
        try {
            AsteriskConnection session = factory().getConnection();
            figures.given();
            return session;
        } catch (NamingException | ResourceException away) {
            lookedUp = null;
            figures.refused();
            throw new TransmitterUnavailable("No Asterisk: " + adaptersWord(away), away);
        }
    }

    private AsteriskConnectionFactory factory() throws NamingException {
        AsteriskConnectionFactory factory = lookedUp;
        if (factory == null) {
            factory = InitialContext.doLookup(NAME);
            lookedUp = factory;
        }
        return factory;
    }

    /** Servers wrap what the adapter said in layers of their own, and it wraps what the socket said: its sentence is the best. */
    private static String adaptersWord(Throwable thrown) {
        String sentence = String.valueOf(thrown.getMessage());
        for (Throwable inner = thrown; inner != null; inner = inner.getCause()) {
            boolean isItsWord = inner instanceof ResourceException && inner.getMessage() != null;
            sentence = isItsWord ? inner.getMessage() : sentence;
        }
        return sentence;
    }
}
