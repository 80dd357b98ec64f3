package ictb.billing;

import ictb.platform.DomainException;
import ictb.platform.Money;
import ictb.platform.Text;
import java.math.BigDecimal;
import java.util.Optional;

/** A rate as an administrator wants it, checked. */
record RateTerms(Rate rate, Optional<String> description) {

    private static final int LONGEST_SECONDS = 3_600;
    private static final int LONGEST_DESCRIPTION = 255;

    /** @throws DomainException with a sentence for the first member that is missing or out of its range */
    static RateTerms of(RateMembers sent) {
        return new RateTerms(
                new Rate(
                        prefix(sent.prefix().orElse("")),
                        price(sent.price().orElseThrow(() -> new DomainException("rate.price is required"))),
                        seconds("minimum", sent.minimum().orElse(1), 0),
                        seconds("increment", sent.increment().orElse(1), 1)),
                Text.optional("description", sent.description(), LONGEST_DESCRIPTION));
    }

    /** The same with the members that were sent. */
    RateTerms changed(RateMembers sent) {
        return of(new RateMembers(
                sent.prefix().or(() -> Optional.of(rate.prefix())),
                sent.description().or(() -> description),
                sent.price().or(() -> Optional.of(rate.price())),
                sent.minimum().or(() -> Optional.of(rate.minimum())),
                sent.increment().or(() -> Optional.of(rate.increment()))));
    }

    private static String prefix(String sent) {
        String digits = sent.strip().replaceFirst("^\\+", "");
        if (!digits.matches("[0-9]{0,15}")) {
            throw new DomainException("prefix is what numbers begin with, 1 to 15 digits such as 4420");
        }
        return digits;
    }

    private static BigDecimal price(BigDecimal sent) {
        if (sent.signum() < 0) {
            throw new DomainException("price is an amount of 0 or more");
        }
        return Money.checked("price", sent);
    }

    private static int seconds(String member, int sent, int least) {
        if (sent < least || sent > LONGEST_SECONDS) {
            throw new DomainException(member + " is a number of seconds from " + least + " to " + LONGEST_SECONDS);
        }
        return sent;
    }
}
