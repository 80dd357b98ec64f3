package ictb.dialer;

import java.time.Instant;
import java.util.Optional;

/** Whether and when a contact is tried again. */
final class RetryPolicy {

    private RetryPolicy() {}

    /**
     * @param attempts made so far, this one included
     * @param allowed attempts per contact
     * @param expires no attempt from then on
     * @return when the next attempt is due, or empty where this was the last that there may be
     */
    static Optional<Instant> nextAttempt(
            Disposition disposition,
            int attempts,
            int allowed,
            RetryDelays delays,
            Instant ended,
            Optional<Instant> expires) {
        return disposition.isWorthAnotherTry() && attempts < allowed
                ? Optional.of(ended.plus(delays.after(disposition, attempts)))
                        .filter(due -> expires.filter(end -> !end.isAfter(due)).isEmpty())
                : Optional.empty();
    }
}
