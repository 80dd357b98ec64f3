package ictb.contact;

import ictb.platform.PhoneReading;

/**
 * When an entry of a do-not-call list is about a number. If both have their country code, they must be equal. If the country of
 * one is unknown, its digits may lack the country code, or have a prefix for calls within or out of some country in front: the
 * entry is about every number that ends as it does. Too much is right here, because whoever is missed is called.
 *
 * <p>The same decision twice: {@link #isAbout} for one pair, {@link #exists} for a statement about many numbers, which finds the entries
 * by an index on their last digits.
 */
public final class ListedNumber {

    /** Shorter numbers, without their prefix, are extensions and services: only their very digits are meant. */
    static final int FEWEST = 7;

    /** What stands before so many digits may be country codes and prefixes of any kind. */
    static final int MOST = 10;

    /** Of a number without its prefix 8; shorter ones begin with 8 in many countries. */
    private static final int FEWEST_BEHIND_8 = 8;

    /** @see #MOST */
    private static final String OWN_DIGITS = """
            LEAST(10, IF(%2$s = 'international', CHAR_LENGTH(%1$s),
              IF(LEFT(TRIM(LEADING '0' FROM %1$s), 1) = '8'
                  AND CHAR_LENGTH(TRIM(LEADING '0' FROM SUBSTRING(TRIM(LEADING '0' FROM %1$s), 2))) >= 8,
                CHAR_LENGTH(TRIM(LEADING '0' FROM SUBSTRING(TRIM(LEADING '0' FROM %1$s), 2))),
                CHAR_LENGTH(TRIM(LEADING '0' FROM %1$s)))))
            """.strip();

    private static final String EXISTS = """
            EXISTS (SELECT 1 FROM dnc d WHERE d.tail = RIGHT(%1$s, 7) AND d.usr_id IN (0, %3$s)
              AND (d.phone = %1$s
                OR (d.phone_form <> 'international' OR COALESCE(%2$s, 'unknown') <> 'international')
                  AND LEAST(d.own_digits, %4$s) >= 7
                  AND RIGHT(d.phone, LEAST(d.own_digits, %4$s)) = RIGHT(%1$s, LEAST(d.own_digits, %4$s))))
            """.strip();

    private ListedNumber() {}

    static boolean isAbout(PhoneReading entry, PhoneReading number) {
        if (entry.digits().equals(number.digits())) {
            return true;
        }
        if (entry.isInternational() && number.isInternational()) {
            return false;
        }
        int compared = Math.min(ownDigits(entry), ownDigits(number));
        return compared >= FEWEST && last(entry, compared).equals(last(number, compared));
    }

    /** How many of the last digits surely belong to the number itself, {@link #MOST} at most. */
    private static int ownDigits(PhoneReading number) {
        String digits = number.digits();
        return Math.min(
                MOST,
                number.isInternational()
                        ? digits.length()
                        : withoutPrefix(digits).length());
    }

    /** 0 or 00 in most countries, 8 in Russia and around it; 80 in Belarus. */
    private static String withoutPrefix(String digits) {
        String own = withoutZeros(digits);
        String behind8 = own.startsWith("8") ? withoutZeros(own.substring(1)) : "";
        return behind8.length() >= FEWEST_BEHIND_8 ? behind8 : own;
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static String last(PhoneReading number, int digits) {
        return number.digits().substring(number.digits().length() - digits);
    }

    /** The digits by which entries are found: {@code dnc.tail}. */
    static String tail(PhoneReading number) {
        return last(number, Math.min(FEWEST, number.digits().length()));
    }

    /**
     * A condition in SQL: whether an entry of the user's or of everybody's list is about a number.
     *
     * @param phone the number, in SQL
     * @param form its {@link ictb.platform.NumberForm}, in SQL; where that is NULL, it is unknown
     * @param usrId the user, in SQL; it stands in the condition once
     */
    public static String exists(String phone, String form, String usrId) {
        return EXISTS.formatted(phone, form, usrId, OWN_DIGITS.formatted(phone, form));
    }
}
