package ictb.dialer;

import java.time.Duration;

/**
 * How long a campaign waits before it tries a contact again.
 *
 * @param usual after no answer and after a failure
 * @param busy after a busy line
 * @param congestion before the second try, when the network had no way through; doubled for each further
 */
record RetryDelays(Duration usual, Duration busy, Duration congestion) {

    private static final Duration LONGEST = Duration.ofDays(7);

    /** @param attempts made so far, at least 1 */
    Duration after(Disposition disposition, int attempts) {
        return switch (disposition) {
            case BUSY -> busy;
            case CONGESTION -> doubled(attempts - 1);
            default -> usual;
        };
    }

    private Duration doubled(int times) {
        Duration delay = congestion.multipliedBy(1L << times);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
