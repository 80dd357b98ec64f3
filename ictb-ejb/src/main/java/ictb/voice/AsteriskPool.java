package ictb.voice;

import ictb.dialer.TransmitterUnavailable;
import ictb.ra.AsteriskConnection;
import ictb.ra.AsteriskConnectionFactory;
import jakarta.resource.ResourceException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * An administrator's pool of sessions to one Asterisk. It is looked up at every use, never injected: the application starts
 * without it, and a pool that is made or changed later is found.
 */
class AsteriskPool {

    private final String jndiName;

    /** A look-up costs as much as a call; one that fails to connect is looked up anew: the pool may have been made again. */
    private volatile AsteriskConnectionFactory lookedUp;

    AsteriskPool(String jndiName) {
        this.jndiName = jndiName;
    }

    /**
     * Has its Asterisk heard.
     *
     * @return how the configuration calls it
     * @throws TransmitterUnavailable when there is no such pool
     */
    String listen() throws TransmitterUnavailable {
        try {
            return factory().listen();
        } catch (NamingException | RuntimeException missing) {
            throw new TransmitterUnavailable("No Asterisk: " + adaptersWord(missing), missing);
        }
    }

    /**
     * A session, to be closed soon.
     *
     * @throws TransmitterUnavailable when there is no such pool, or it has no session to give; nothing was sent then
     */
    AsteriskConnection connect() throws TransmitterUnavailable {
        try {
            return factory().getConnection();
        } catch (NamingException | ResourceException away) {
            lookedUp = null;
            throw new TransmitterUnavailable("No Asterisk: " + adaptersWord(away), away);
        }
    }

    /** One that is found anew may be another's, which is to be heard from now on. */
    private AsteriskConnectionFactory factory() throws NamingException {
        AsteriskConnectionFactory factory = lookedUp;
        if (factory == null) {
            factory = InitialContext.doLookup(jndiName);
            factory.listen();
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

    @Override
    public String toString() {
        return jndiName;
    }
}
