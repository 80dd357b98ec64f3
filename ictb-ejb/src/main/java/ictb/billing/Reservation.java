package ictb.billing;

import java.math.BigDecimal;

/** What an attempt may cost at the most, taken out of the credit while it is under way. */
public record Reservation(String attemptId, BigDecimal amount) {}
