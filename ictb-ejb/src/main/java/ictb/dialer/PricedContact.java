package ictb.dialer;

import ictb.billing.Rate;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A contact that may be called.
 *
 * @param rate of its number; empty = the call costs nothing
 * @param reservation what the call may cost at the most
 */
record PricedContact(ReadyContact contact, Optional<Rate> rate, BigDecimal reservation) {}
