package ictb.dialer;

import ictb.billing.Charge;
import ictb.billing.Rate;
import ictb.billing.Reservation;
import ictb.platform.PhoneNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The second call of an attempt, by which its called person is put through to a number that costs money.
 *
 * @param legNo from 1, of the transfers of this attempt
 * @param reserved of the user's credit for it
 * @param rate as it was then
 * @param created when it was reserved: its cost counts to that time's spending
 */
record TransferLeg(String attemptId, int legNo, PhoneNumber number, BigDecimal reserved, Rate rate, Instant created) {

    /** The only one of a call whose transfer the dialplan makes. */
    static final int FIRST = 1;

    /** @param limit after which it is hung up */
    static TransferLeg of(String attemptId, int legNo, LegPrice price, Duration limit, Instant now) {
        return new TransferLeg(attemptId, legNo, price.number(), price.most(limit), price.rate(), now);
    }

    Reservation reservation() {
        return new Reservation(attemptId, legNo, reserved);
    }

    /**
     * What it did cost: what its rate says, and never more than was reserved for it.
     *
     * @param talked empty where nobody answered, or nobody knows: that costs nothing
     */
    Charge charge(long usrId, Optional<Duration> talked) {
        BigDecimal cost = talked.map(rate::cost).map(reserved::min).orElse(BigDecimal.ZERO);
        return new Charge(usrId, attemptId, legNo, reserved, cost, created);
    }
}
