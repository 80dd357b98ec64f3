package ictb.dialer;

import ictb.billing.Rate;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A contact that may be called.
 *
 * @param rate of its number; empty = the call costs nothing
 * @param reservation what the call may cost at the most
 * @param transfer what the transfer that a key in it may ask for may cost at the most; empty where it costs nothing
 */
record PricedContact(ReadyContact contact, Optional<Rate> rate, BigDecimal reservation, Optional<BigDecimal> transfer) {

    /** For both. */
    BigDecimal whole() {
        return reservation.add(transfer.orElse(BigDecimal.ZERO));
    }
}
