package ictb.voice;

import java.time.Instant;
import java.util.Optional;

/** Whether signals of an Asterisk are being heard, and from which of its processes. */
final class AsteriskLink {

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

    /** Why there is none. */
    String reason() {
        return reason;
    }
}
