package ictb.dialer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The ready queue as a whole.
 *
 * @param contacts of running campaigns that wait for an attempt, due or not
 * @param firstDue of these; empty where there is none
 */
public record Waiting(long contacts, Optional<Instant> firstDue) {

    /** How long the first has been due; nothing where none is. */
    Duration lag(Instant now) {
        return firstDue.filter(due -> due.isBefore(now))
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }
}
