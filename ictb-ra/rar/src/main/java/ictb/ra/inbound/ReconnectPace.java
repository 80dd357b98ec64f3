package ictb.ra.inbound;

import java.time.Duration;

/** How long after one try the next may start: 1, 2, 4, 5, 5 ... seconds, and one again after a success. */
final class ReconnectPace {

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = SHORTEST;

    Duration next() {
        Duration current = next;
        Duration doubled = current.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return current;
    }

    void reset() {
        next = SHORTEST;
    }
}
