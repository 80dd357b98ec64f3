package ictb.billing;

import ictb.platform.DomainException;
import ictb.platform.Money;
import ictb.platform.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that came in, or went back.
 *
 * @param value negative for a correction or a repayment
 */
record NewPayment(long usrId, BigDecimal value, PaymentType type, Optional<String> description, LocalDate paidDate) {

    /** @throws DomainException when it moves nothing, or a text or an amount is too long */
    NewPayment {
        if (value.signum() == 0) {
            throw new DomainException("value must not be 0");
        }
        Money.checked("value", value);
        description = Text.optional("description", description, 255);
    }
}
