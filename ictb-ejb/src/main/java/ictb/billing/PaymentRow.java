package ictb.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A payment in a list. */
public record PaymentRow(
        long paymentId, long usrId, BigDecimal value, String type, Optional<String> description, LocalDate paidDate) {}
