package ictb.dialer;

import ictb.billing.Rate;
import ictb.platform.PhoneNumber;
import java.math.BigDecimal;
import java.time.Duration;

/** What putting through to a number costs. */
record LegPrice(PhoneNumber number, Rate rate) {

    /** @param limit after which it is hung up */
    BigDecimal most(Duration limit) {
        return rate.cost(limit);
    }
}
