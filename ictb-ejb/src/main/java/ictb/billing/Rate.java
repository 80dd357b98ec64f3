package ictb.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What a call to numbers of one prefix costs.
 *
 * @param prefix digits of E.164 without {@code +}; empty = every number
 * @param price a minute, 0 or more
 * @param minimum seconds that an answered call is billed at least
 * @param increment seconds, at least 1; one that has begun is billed whole
 */
public record Rate(String prefix, BigDecimal price, int minimum, int increment) {

    private static final BigDecimal SECONDS_IN_A_MINUTE = BigDecimal.valueOf(60);
    private static final int PLACES = 6;

    /** Of an answered call that lasted so long; to the sixth place, half up. */
    public BigDecimal cost(Duration call) {
        return price.multiply(BigDecimal.valueOf(billed(call)))
                .divide(SECONDS_IN_A_MINUTE, PLACES, RoundingMode.HALF_UP);
    }

    /** Seconds that are billed. A call's seconds are rounded as its results show them. */
    long billed(Duration call) {
        long seconds = Math.max(minimum, Math.round(call.toMillis() / 1000.0));
        return (seconds + increment - 1) / increment * increment;
    }
}
