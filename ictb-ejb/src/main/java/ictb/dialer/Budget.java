package ictb.dialer;

import ictb.platform.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a user's credit and limits allow at a moment, known for sure: whoever asks holds the user's credit locked.
 *
 * @param credit what is left to spend
 * @param hour what the hourly limit leaves; empty = no such limit
 * @param day what the daily limit leaves; empty = no such limit
 * @param channels calls that may go beside those under way; empty = no such limit
 * @param rate what the calls per second allow; empty = no such limit
 */
record Budget(
        BigDecimal credit,
        Optional<SpendLimit> hour,
        Optional<SpendLimit> day,
        Optional<Integer> channels,
        Optional<TokenBucket> rate) {

    static final String NO_CREDIT = "no_credit";

    /** Another campaign's call may end and free a channel: looked at again this soon. */
    private static final Duration CHANNEL_MAY_BE_FREE = Duration.ofMillis(500);

    /**
     * A limit on spending.
     *
     * @param left 0 or more
     * @param renewed when all of it is there again
     */
    record SpendLimit(BigDecimal left, Instant renewed) {}

    /** @param reservations what each of the contacts may cost at the most, in the order in which they are to be called */
    Allowance allow(List<BigDecimal> reservations, Instant now) {
        BigDecimal spent = BigDecimal.ZERO;
        for (int calls = 0; calls < reservations.size(); calls++) {
            spent = spent.add(reservations.get(calls));
            Optional<Hold> hold = holdBefore(calls, reservations.get(calls), spent, now);
            if (hold.isPresent()) {
                return new Allowance(calls, hold);
            }
        }
        return new Allowance(reservations.size(), Optional.empty());
    }

    private Optional<Hold> holdBefore(int calls, BigDecimal reservation, BigDecimal spent, Instant now) {
        if (channels.filter(free -> free <= calls).isPresent()) {
            return Optional.of(new Hold(
                    "user_channels",
                    "All calls that the user may have at once are under way",
                    Optional.of(now.plus(CHANNEL_MAY_BE_FREE))));
        }
        if (rate.filter(bucket -> bucket.available() <= calls).isPresent()) {
            return Optional.of(new Hold(
                    "user_cps",
                    "The user's calls per second are used up",
                    rate.map(bucket -> bucket.take(calls).nextAt())));
        }
        return reservation.signum() == 0 ? Optional.empty() : unpaid(reservation, spent);
    }

    /** Why so much more may not be spent now. */
    Optional<Hold> unpaid(BigDecimal reservation) {
        return unpaid(reservation, reservation);
    }

    private Optional<Hold> unpaid(BigDecimal reservation, BigDecimal spent) {
        if (exceeds(hour, spent)) {
            return Optional.of(new Hold(
                    "spend_hourly",
                    "What the user may spend in an hour is spent or reserved",
                    hour.map(SpendLimit::renewed)));
        }
        if (exceeds(day, spent)) {
            return Optional.of(new Hold(
                    "spend_daily",
                    "What the user may spend in a day is spent or reserved",
                    day.map(SpendLimit::renewed)));
        }
        BigDecimal left = credit.subtract(spent.subtract(reservation));
        return spent.compareTo(credit) > 0
                ? Optional.of(new Hold(NO_CREDIT, insufficient(reservation, left), Optional.empty()))
                : Optional.empty();
    }

    private static boolean exceeds(Optional<SpendLimit> limit, BigDecimal spent) {
        return limit.filter(known -> spent.compareTo(known.left()) > 0).isPresent();
    }

    /** {@code Insufficient credit: 12.4 needed, 3.1 left}. */
    static String insufficient(BigDecimal needed, BigDecimal left) {
        return "Insufficient credit: " + told(needed) + " needed, " + told(left) + " left";
    }

    private static String told(BigDecimal amount) {
        return Money.told(amount).toPlainString();
    }
}
