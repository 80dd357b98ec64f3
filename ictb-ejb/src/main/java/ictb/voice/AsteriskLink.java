package ictb.voice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Whether signals of Asterisk are being heard, and from which of its processes. */
@ApplicationScoped
public class AsteriskLink {

    /**
     * @param bootId the same for as long as one Asterisk process lives
     * @param since when this link came up
     */
    record Up(String bootId, Instant since) {}

    private volatile Optional<Up> current = Optional.empty();
    private volatile String reason = "not connected yet";

    void up(String bootId, Instant now) {
        current = Optional.of(new Up(bootId, now));
    }

    void down(String why) {
        reason = why;
        current = Optional.empty();
    }

    Optional<Up> current() {
        return current;
    }

    /** A sentence where there is no link. */
    Optional<String> obstacle() {
        return current.isPresent() ? Optional.empty() : Optional.of("No connection to Asterisk: " + reason);
    }
}
