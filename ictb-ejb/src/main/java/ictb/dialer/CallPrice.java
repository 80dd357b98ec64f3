package ictb.dialer;

import ictb.billing.Rate;
import ictb.billing.Tariff;
import ictb.platform.PhoneNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What the calls of a campaign may cost at the most: each with the transfer that a key in it may ask for.
 *
 * @param limit after which an answered call, and a transfer in it, is hung up
 * @param transfer to whom they put through; empty where they do not, or it costs nothing
 */
record CallPrice(Tariff tariff, Duration limit, Optional<LegPrice> transfer) {

    PricedContact of(ReadyContact contact) {
        Optional<Rate> rate = tariff.rateOf(new PhoneNumber(contact.phone()));
        return new PricedContact(contact, rate, most(rate), transfer.map(this::most));
    }

    /** Of a call to that number. */
    BigDecimal most(PhoneNumber number) {
        return most(tariff.rateOf(number)).add(transfer.map(this::most).orElse(BigDecimal.ZERO));
    }

    private BigDecimal most(Optional<Rate> rate) {
        return rate.map(price -> price.cost(limit)).orElse(BigDecimal.ZERO);
    }

    private BigDecimal most(LegPrice leg) {
        return leg.most(limit);
    }

    /** Whether a call can cost anything. */
    boolean isFree() {
        return tariff.isEmpty();
    }
}
