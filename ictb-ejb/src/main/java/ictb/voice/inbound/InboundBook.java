package ictb.voice.inbound;

import ictb.ivr.run.Step;
import ictb.voice.CallBook;
import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Of a call that has come in and follows a flow. */
record InboundBook(InboundCall about, InboundRecords records, OwedOptOuts owed) implements CallBook {

    private static final Logger LOG = Logger.getLogger(InboundBook.class.getName());

    @Override
    public String callId() {
        return about.callId();
    }

    /** Its hang-up is nobody's evidence. */
    @Override
    public Optional<String> response(List<Step> way) {
        return Optional.empty();
    }

    @Override
    public void add(int first, List<Step> way) {
        records.add(about, first, way);
    }

    @Override
    public void optOut() {
        try {
            records.optOut(about);
        } catch (EJBException failed) {
            LOG.log(Level.WARNING, failed, () -> "Call " + callId() + " opted out, to be written soon");
            owed.add(about);
        }
    }
}
