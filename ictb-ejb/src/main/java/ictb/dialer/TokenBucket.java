package ictb.dialer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * Allows so many calls a second and remembers little: a pause is not made up for. A value; each operation gives the next.
 *
 * @param rate calls a second, above 0
 * @param tokens calls that may be placed at {@code at}
 */
public record TokenBucket(double rate, double tokens, Instant at) {

    /** What may be saved up beyond one call, in seconds of the rate: enough to bridge the dialer's own pauses, too little to be a burst. */
    private static final double SAVED_SECONDS = 0.05;

    private static final double NANOS = 1e9;

    /** Starts with one call, so that the first is not kept waiting. */
    public static TokenBucket of(BigDecimal rate, Instant now) {
        return new TokenBucket(rate.doubleValue(), 1, now);
    }

    /** The same bucket at another rate. */
    public TokenBucket withRate(BigDecimal newRate) {
        return newRate.doubleValue() == rate ? this : new TokenBucket(newRate.doubleValue(), Math.min(tokens, 1), at);
    }

    public TokenBucket at(Instant now) {
        if (!now.isAfter(at)) {
            return this;
        }
        double earned = Duration.between(at, now).toNanos() / NANOS * rate;
        return new TokenBucket(rate, Math.min(1 + rate * SAVED_SECONDS, tokens + earned), now);
    }

    /** Whole calls that may be placed now. */
    public int available() {
        return (int) Math.floor(tokens + 1e-9);
    }

    public TokenBucket take(int calls) {
        return new TokenBucket(rate, tokens - calls, at);
    }

    /** When the next whole call may be placed. */
    public Instant nextAt() {
        double missing = Math.max(0, 1 - tokens);
        return at.plusNanos((long) Math.ceil(missing / rate * NANOS));
    }
}
