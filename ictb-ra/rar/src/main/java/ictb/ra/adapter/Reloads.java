package ictb.ra.adapter;

import ictb.ra.CallSignal;
import ictb.ra.ami.AmiAddress;
import ictb.ra.ami.AmiSession;
import ictb.ra.ami.AmiSessions;
import ictb.ra.ami.EventMask;
import ictb.ra.ami.SessionListener;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import java.util.Optional;

/**
 * Reloads at Asterisk, each by a login of its own: AMI demands the class system for it, with which whoever places calls
 * could also run programs.
 *
 * @param address whose user may reload; empty: nobody may
 */
record Reloads(AmiSessions sessions, Optional<AmiAddress> address) {

    /** See {@link ictb.ra.AsteriskConnection#reload}. */
    void reload(String module) throws ResourceException {
        AmiAddress reloader = address.orElseThrow(
                () -> new NotSupportedException("No AMI user for reloads is configured (reloadUser of the adapter)"));
        AmiSession session = sessions.open(reloader, EventMask.OFF, new Deaf());
        try {
            session.reload(module);
        } finally {
            session.logoff();
        }
    }

    /** The session is over when the reload is; nothing is to be heard in between. */
    private static final class Deaf implements SessionListener {

        @Override
        public void heard(CallSignal signal) {
            throw new IllegalStateException("A session that reloads hears no signals");
        }

        @Override
        public void ended(String reason) {
            // Whoever waits for the answer is told.
        }
    }
}
