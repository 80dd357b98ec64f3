package ictb.billing;

import java.math.BigDecimal;
import java.util.Optional;

/** A rate in a list. */
public record RateRow(
        long rateId, String prefix, Optional<String> description, BigDecimal price, int minimum, int increment) {}
