package ictb.ra.adapter;

import ictb.ra.ami.AmiAddress;
import ictb.ra.ami.AmiSession;
import ictb.ra.ami.AmiSessions;
import ictb.ra.ami.EventMask;
import ictb.ra.ami.SessionListener;
import jakarta.resource.ResourceException;
import java.util.Set;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Remembers the sessions of one adapter, so that unanswered originates expire and nothing outlives the adapter. */
final class OpenSessions extends TimerTask implements AmiSessions {

    private static final Logger LOG = Logger.getLogger(OpenSessions.class.getName());

    private final AmiSessions origin;
    private final Set<AmiSession> open = ConcurrentHashMap.newKeySet();

    OpenSessions(AmiSessions origin) {
        this.origin = origin;
    }

    @Override
    public AmiSession open(AmiAddress address, EventMask mask, SessionListener listener) throws ResourceException {
        AmiSession session = origin.open(address, mask, listener);
        open.add(session);
        return session;
    }

    /** The tick of the adapter's timer, which an exception would stop for good. */
    @Override
    public void run() {
        try {
            open.forEach(AmiSession::expire);
            open.removeIf(session -> !session.alive());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A session did not expire", e);
        }
    }

    void abortAll() {
        open.forEach(session -> session.abort("The resource adapter stops"));
        open.clear();
    }
}
