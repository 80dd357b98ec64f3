package ictb.platform;

import java.math.BigDecimal;

/** Amounts of money: decimal, six places at most, twelve digits before the point. */
public final class Money {

    private static final int PLACES = 6;
    private static final BigDecimal LIMIT = new BigDecimal("1e12");

    private Money() {}

    /** @throws DomainException when it has more digits than the ledger keeps, which rounds nothing */
    public static BigDecimal checked(String member, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > PLACES || !isKept(amount)) {
            throw new DomainException(member + " has at most 12 digits before the point and " + PLACES + " behind it");
        }
        return amount;
    }

    /** Whether a sum can be kept: it has at most twelve digits before the point. */
    public static boolean isKept(BigDecimal sum) {
        return sum.abs().compareTo(LIMIT) < 0;
    }

    /** As it is told: {@code 12.5}, {@code 500}. */
    public static BigDecimal told(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
