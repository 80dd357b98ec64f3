package ictb.voice.inbound;

import ictb.ivr.run.Step;
import ictb.voice.CallBook;
import jakarta.ejb.EJBException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Of a call that has come in and follows a flow. */
final class InboundBook implements CallBook {

    private static final Logger LOG = Logger.getLogger(InboundBook.class.getName());

    private final InboundCall about;
    private final InboundRecords records;
    private boolean owesOptOut;

    InboundBook(InboundCall about, InboundRecords records) {
        this.about = about;
        this.records = records;
    }

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
        settle();
        records.add(about, first, way);
    }

    /** What cannot be written now is written with the next step. */
    @Override
    public void optOut() {
        owesOptOut = true;
        try {
            settle();
        } catch (EJBException failed) {
            LOG.log(Level.WARNING, failed, () -> "Call " + callId() + " opted out, to be written soon");
        }
    }

    private void settle() {
        if (owesOptOut) {
            records.optOut(about);
            owesOptOut = false;
        }
    }
}
