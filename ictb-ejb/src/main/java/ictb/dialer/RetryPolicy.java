package ictb.dialer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether and when a contact is tried again. */
public final class RetryPolicy {

    private RetryPolicy() {}

    /**
     * @param attempts made so far, this one included
     * @param allowed attempts per contact
     * @return when the next attempt is due, or empty where this was the last
     */
    public static Optional<Instant> nextAttempt(
            Disposition disposition, int attempts, int allowed, Duration retryDelay, Instant ended) {
        return disposition.isWorthAnotherTry() && attempts < allowed
                ? Optional.of(ended.plus(retryDelay))
                : Optional.empty();
    }
}
