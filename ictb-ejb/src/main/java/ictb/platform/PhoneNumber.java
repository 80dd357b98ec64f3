package ictb.platform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is dialled: 3 to 15 digits. A number that is valid in the user's country, or that came with {@code +}, is its E.164
 * form without the {@code +}; everything else (extensions, test numbers) is the digits as given, leading zeros included.
 */
public record PhoneNumber(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,15}");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 .()\\-]{1,40}");

    /** Plain digits of a North American number, which need not be taken apart first: files hold them by the million. */
    private static final Pattern NORTH_AMERICAN = Pattern.compile("(\\+?1)?([2-9][0-9]{9})");

    private static final int NORTH_AMERICA = 1;

    private static final PhoneNumberUtil NUMBERING_PLANS = PhoneNumberUtil.getInstance();

    public PhoneNumber {
        if (!DIGITS.matcher(digits).matches()) {
            throw new DomainException("A phone number has 3 to 15 digits");
        }
    }

    /**
     * Reads a number as people write it: digits with {@code +} in front, and blanks, dots, dashes and brackets between.
     *
     * @param country ISO 3166; without one only numbers with {@code +} are normalised
     * @throws DomainException when it holds anything else, or fewer than 3 or more than 15 digits
     */
    public static PhoneNumber parse(String written, Optional<String> country) {
        String trimmed = written.strip();
        if (!WRITTEN.matcher(trimmed).matches()) {
            throw new DomainException(
                    "A phone number holds 3 to 15 digits, with +, blanks, dots, dashes and brackets at most");
        }
        Matcher northAmerican = NORTH_AMERICAN.matcher(trimmed);
        if (northAmerican.matches() && (trimmed.startsWith("+") || isNorthAmerican(country))) {
            return northAmerican(northAmerican.group(1) != null, northAmerican.group(2), country);
        }
        if (trimmed.startsWith("+") || country.isPresent()) {
            Optional<PhoneNumber> normalised = normalise(trimmed, country);
            if (normalised.isPresent()) {
                return normalised.get();
            }
        }
        return new PhoneNumber(NO_DIGITS.matcher(trimmed).replaceAll(""));
    }

    private static boolean isNorthAmerican(Optional<String> country) {
        return country.map(NUMBERING_PLANS::getCountryCodeForRegion)
                .filter(code -> code == NORTH_AMERICA)
                .isPresent();
    }

    /** With its 1 in front a number is as E.164 has it, or as it was given, which is the same; without, it depends. */
    private static PhoneNumber northAmerican(boolean isWhole, String tenDigits, Optional<String> country) {
        Phonenumber.PhoneNumber number = new Phonenumber.PhoneNumber()
                .setCountryCode(NORTH_AMERICA)
                .setNationalNumber(Long.parseLong(tenDigits));
        return isWhole || country.filter(home -> isValid(number, home)).isPresent()
                ? new PhoneNumber(NORTH_AMERICA + tenDigits)
                : new PhoneNumber(tenDigits);
    }

    /** Most people's numbers are at home, which is told faster. */
    private static boolean isValid(Phonenumber.PhoneNumber number, String home) {
        return NUMBERING_PLANS.isValidNumberForRegion(number, home) || NUMBERING_PLANS.isValidNumber(number);
    }

    private static Optional<PhoneNumber> normalise(String written, Optional<String> country) {
        try {
            Phonenumber.PhoneNumber parsed = NUMBERING_PLANS.parse(written, country.orElse(null));
            return NUMBERING_PLANS.isValidNumber(parsed)
                    ? Optional.of(new PhoneNumber(NUMBERING_PLANS
                            .format(parsed, PhoneNumberFormat.E164)
                            .substring(1)))
                    : Optional.empty();
        } catch (NumberParseException notANumberThere) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return digits;
    }
}
