package ictb.billing;

import java.math.BigDecimal;

/**
 * What an attempt may cost at the most, taken out of the credit while it is under way.
 *
 * @param leg {@link #CALL}, or which of its transfers, from 1
 */
public record Reservation(String attemptId, int leg, BigDecimal amount) {

    /** The call to the contact itself. */
    public static final int CALL = 0;
}
