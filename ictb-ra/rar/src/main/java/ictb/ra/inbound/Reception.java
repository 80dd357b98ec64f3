package ictb.ra.inbound;

import ictb.ra.ami.AmiSession;
import jakarta.resource.ResourceException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells one Asterisk where calls that come in ask for their script: by a global variable of its dialplan, when the session comes up,
 * when the address changes, and every half a minute: of several applications at one Asterisk another takes the calls over when the
 * last that told it has died. Without an address nothing is told, and calls hear congestion.
 */
final class Reception {

    static final String VARIABLE = "ICTB_INBOUND";
    static final Duration AGAIN = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(Reception.class.getName());

    private final Supplier<Optional<String>> address;
    private final LongSupplier nanos;
    private Optional<String> told = Optional.empty();
    private long toldAt;
    private String lastFailure = "";

    Reception(Supplier<Optional<String>> address, LongSupplier nanos) {
        this.address = address;
        this.nanos = nanos;
    }

    /** Another session has begun: what was told may be gone with the Asterisk that heard it. */
    void forget() {
        told = Optional.empty();
    }

    void tell(AmiSession session) {
        Optional<String> now = address.get();
        boolean isDue = !now.equals(told) || nanos.getAsLong() - toldAt > AGAIN.toNanos();
        if (now.isEmpty() || !isDue) {
            return;
        }
        told = now;
        toldAt = nanos.getAsLong();
        try {
            session.setGlobal(VARIABLE, now.get());
            lastFailure = "";
        } catch (ResourceException refused) {
            failed(refused);
        }
    }

    /** Once, not every half a minute. */
    private void failed(ResourceException refused) {
        if (!String.valueOf(refused.getMessage()).equals(lastFailure)) {
            LOG.log(Level.WARNING, "Nobody can call in: may the AMI user write=call?", refused);
        }
        lastFailure = String.valueOf(refused.getMessage());
    }
}
