package ictb.dialer;

import java.time.Instant;
import java.util.Optional;

/** Whether and when a contact is tried again. */
final class RetryPolicy {

    private RetryPolicy() {}

    /**
     * @param attempts made so far, this one included
     * @param allowed attempts per contact
     * @return when the next attempt is due, or empty where this was the last
     */
    static Optional<Instant> nextAttempt(
            Disposition disposition, int attempts, int allowed, RetryDelays delays, Instant ended) {
        return disposition.isWorthAnotherTry() && attempts < allowed
                ? Optional.of(ended.plus(delays.after(disposition, attempts)))
                : Optional.empty();
    }
}
