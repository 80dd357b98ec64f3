package ictb.voice;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.ivr.run.Step;
import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Of a call that a campaign placed. */
record AttemptBook(ScriptedCall about, CallRecords records, AttemptSignals signals) implements CallBook {

    private static final Logger LOG = Logger.getLogger(AttemptBook.class.getName());

    @Override
    public String callId() {
        return about.attemptId();
    }

    @Override
    public Optional<String> response(List<Step> way) {
        return about.isReminder() ? Response.toReminder(way) : Response.of(way);
    }

    @Override
    public void add(int first, List<Step> way) {
        records.add(about, first, way);
    }

    /** While the database is away, the settler keeps it until it is written. */
    @Override
    public void optOut() {
        try {
            records.optOut(about);
        } catch (EJBException failed) {
            LOG.log(Level.WARNING, failed, () -> "Call " + callId() + " opted out, to be written soon");
            signals.report(new AttemptSignal.OptedOut(callId()));
        }
    }
}
