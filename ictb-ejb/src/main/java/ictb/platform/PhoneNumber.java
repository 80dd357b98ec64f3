package ictb.platform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is dialled: 3 to 15 digits. A number that is valid in the user's country, or that came with {@code +}, is its E.164
 * form without the {@code +}; everything else (extensions, test numbers) is the digits as given, leading zeros included.
 */
public record PhoneNumber(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,15}");
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 .()\\-]{1,40}");
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
        boolean international = trimmed.startsWith("+");
        if (international || country.isPresent()) {
            Optional<PhoneNumber> normalised = normalise(trimmed, country);
            if (normalised.isPresent()) {
                return normalised.get();
            }
        }
        return new PhoneNumber(trimmed.replaceAll("[^0-9]", ""));
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
