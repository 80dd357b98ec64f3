package ictb.billing;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an attempt did cost.
 *
 * @param leg {@link Reservation#CALL}, or which of its transfers, from 1
 * @param reserved as its {@link Reservation} was
 * @param cost 0 to {@code reserved}
 * @param claimed when it was written down: its cost counts to that time's spending
 */
public record Charge(long usrId, String attemptId, int leg, BigDecimal reserved, BigDecimal cost, Instant claimed) {}
