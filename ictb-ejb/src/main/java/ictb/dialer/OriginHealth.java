package ictb.dialer;

import java.time.Duration;
import java.time.Instant;

/**
 * How many calls at a time an origin is trusted with by this node. Where it refuses a call or is slow to take it, it is cut to half
 * of what it carries; then it grows by one with each call that it takes in time, and by one each second whatever it carries, so
 * that it comes back by itself. A value; each call that is handed over gives the next.
 *
 * @param most calls at the last cut; {@link #UNBOUNDED} = there was none
 * @param proven calls that it has taken in time since
 * @param cutAt when it was cut last
 */
public record OriginHealth(int most, int proven, Instant cutAt) {

    /** How a call that was handed over was taken. */
    public enum Heard {
        /** In time. */
        TAKEN,
        /** Refused, late, or without an answer. */
        REFUSED
    }

    static final int UNBOUNDED = Integer.MAX_VALUE;

    static final OriginHealth WELL = new OriginHealth(UNBOUNDED, 0, Instant.EPOCH);

    /** Calls that were handed over before a cut are answered after it; they are no reason for another. */
    private static final Duration AFTER_A_CUT = Duration.ofSeconds(5);

    /** @param inFlight calls that it carries for this node */
    OriginHealth after(Heard heard, int inFlight, Instant now) {
        if (heard == Heard.TAKEN) {
            return most == UNBOUNDED ? this : new OriginHealth(most, proven + 1, cutAt);
        }
        return now.isBefore(cutAt.plus(AFTER_A_CUT))
                ? this
                : new OriginHealth(Math.max(1, Math.min(trusted(now), inFlight) / 2), 0, now);
    }

    /** Calls at a time; at least one, by which it is found out whether it is well again. */
    int trusted(Instant now) {
        long seconds = Math.max(0, Duration.between(cutAt, now).toSeconds());
        return most == UNBOUNDED ? UNBOUNDED : (int) Math.min(UNBOUNDED, most + (long) proven + seconds);
    }
}
