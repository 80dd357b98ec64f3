package ictb.dialer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of its calls a second a trunk is trusted with. Where most of its last calls were not carried (congestion, no answer at
 * all, refused by Asterisk) it is halved, and halved again while that goes on, down to a probe now and then; while calls are
 * carried it grows by a tenth of the whole: fast down and slowly up, as TCP does it (RFC 5681), so that a carrier in trouble is not
 * kept there by us. A value; each call's end gives the next.
 *
 * @param share of the configured rate, 1 = all of it
 * @param carried of the calls since it was last decided
 * @param lost of these
 * @param cutAt when it was cut last
 */
record TrunkHealth(double share, int carried, int lost, Instant cutAt) {

    /** What became of a call, as far as it tells of the trunk. */
    enum Heard {
        /** It was answered, or refused by the one who was called. */
        CARRIED,
        /** It came to nobody. */
        LOST
    }

    static final TrunkHealth WELL = new TrunkHealth(1, 0, 0, Instant.EPOCH);

    /** At this share it is no rate any more, but a probe. */
    static final double PROBING = 1.0 / 64;

    /** A call in ten seconds, of each node. */
    static final BigDecimal PROBES_PER_SECOND = new BigDecimal("0.1");

    private static final double WEAK = 0.5;
    private static final double STEP = 0.1;
    private static final int CALLS_OF_A_WELL_ONE = 20;
    private static final int CALLS_OF_AN_ILL_ONE = 5;

    /** Calls that were placed before a cut end after it; they are no reason for another. */
    private static final Duration AFTER_A_CUT = Duration.ofSeconds(5);

    TrunkHealth after(Heard heard, Instant now) {
        if (heard == Heard.LOST && now.isBefore(cutAt.plus(AFTER_A_CUT))) {
            return this;
        }
        TrunkHealth next = new TrunkHealth(
                share, carried + (heard == Heard.CARRIED ? 1 : 0), lost + (heard == Heard.LOST ? 1 : 0), cutAt);
        return next.carried + next.lost < enough() ? next : next.decided(now);
    }

    private TrunkHealth decided(Instant now) {
        return lost >= carried
                ? new TrunkHealth(Math.max(PROBING, share / 2), 0, 0, now)
                : new TrunkHealth(Math.min(1, share + STEP), 0, 0, cutAt);
    }

    private int enough() {
        if (isProbed()) {
            return 1;
        }
        return share == 1 ? CALLS_OF_A_WELL_ONE : CALLS_OF_AN_ILL_ONE;
    }

    /** Whether contacts that another trunk may call do not wait for this one. */
    boolean isWeak() {
        return share <= WEAK;
    }

    /** Whether nothing but a probe now and then goes by this trunk. */
    boolean isProbed() {
        return share <= PROBING;
    }

    /** What is left of calls a second. */
    BigDecimal of(BigDecimal callsPerSecond) {
        return isProbed()
                ? callsPerSecond.min(PROBES_PER_SECOND)
                : callsPerSecond.multiply(BigDecimal.valueOf(share)).setScale(4, RoundingMode.HALF_UP);
    }
}
