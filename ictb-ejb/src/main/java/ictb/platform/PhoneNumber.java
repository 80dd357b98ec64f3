package ictb.platform;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is dialled: 3 to 15 digits. A number that is valid in the user's country, or that came with {@code +}, is its E.164
 * form without the {@code +}; everything else (extensions, test numbers) is the digits as given, leading zeros included.
 */
public record PhoneNumber(String digits) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,15}");

    /** A North American number, which need not be taken apart first: files hold them by the million. */
    private static final int TEN_DIGITS = 10;

    private static final Pattern CALLING_CODE = Pattern.compile("(?:\\+|00)? ?([1-9][0-9]{0,2})(?:\\.0)?");

    /** The prefix for calls abroad in most countries. */
    private static final String ABROAD = "00";

    private static final int NORTH_AMERICA = 1;

    private static final int LONGEST_TOLD = 20;

    private static final PhoneNumberUtil NUMBERING_PLANS = PhoneNumberUtil.getInstance();

    public PhoneNumber {
        if (!DIGITS.matcher(digits).matches()) {
            throw new DomainException("A phone number has 3 to 15 digits");
        }
    }

    /**
     * Reads a number as people write it; see {@link WrittenPhone}.
     *
     * @param country ISO 3166; without one only numbers that begin with {@code +} or 00 and a country code are normalised
     * @throws DomainException when it cannot be read for certain, or has fewer than 3 or more than 15 digits
     */
    public static PhoneNumber parse(String written, Optional<String> country) {
        return read(WrittenPhone.of(written), country).number();
    }

    static PhoneReading read(WrittenPhone read, Optional<String> country) {
        String digits = read.digits();
        boolean isWhole = digits.length() == TEN_DIGITS + 1 && digits.charAt(0) == '1';
        boolean isTen = digits.length() == TEN_DIGITS && !read.isInternational();
        if ((isWhole || isTen)
                && digits.charAt(digits.length() - TEN_DIGITS) >= '2'
                && (read.isInternational() || isNorthAmerican(country))) {
            return northAmerican(isWhole, digits.substring(digits.length() - TEN_DIGITS), country);
        }
        return normalised(read, country)
                .filter(number -> !isAmbiguous(read, country))
                .orElseGet(() -> new PhoneReading(new PhoneNumber(digits), NumberForm.GIVEN));
    }

    /** Begins as the country code does, and is a number of the country with it and without it: in Indonesia 62 is an area too. */
    private static boolean isAmbiguous(WrittenPhone read, Optional<String> country) {
        String code = country.map(NUMBERING_PLANS::getCountryCodeForRegion)
                .map(String::valueOf)
                .orElse("0");
        return !read.isInternational()
                && !code.equals("0")
                && read.digits().startsWith(code)
                && international("+" + read.digits(), Optional.empty()).isPresent()
                && international("+" + code + read.digits(), Optional.empty()).isPresent();
    }

    private static Optional<PhoneReading> normalised(WrittenPhone read, Optional<String> country) {
        Optional<PhoneReading> atHome = read.isInternational() || country.isPresent()
                ? international(read.toString(), country)
                : Optional.empty();
        return atHome.isPresent() || read.isInternational() || !read.digits().startsWith(ABROAD)
                ? atHome
                : international("+" + read.digits().substring(ABROAD.length()), Optional.empty());
    }

    /**
     * Reads a number whose country code stands in a column of its own. A number that names its country itself is read as it
     * is, also where it repeats the code without a {@code +}.
     *
     * @param countryCode 44, +44, 0044 or GB
     * @throws DomainException when either is unreadable, or both together are no number
     */
    public static PhoneNumber parse(String countryCode, String written) {
        WrittenPhone read = WrittenPhone.of(written);
        if (read.isInternational() || read.digits().startsWith(ABROAD)) {
            return read(read, Optional.empty()).number();
        }
        String region = region(WrittenPhone.plain(countryCode));
        Optional<PhoneReading> inside = international(read.digits(), Optional.of(region));
        if (inside.isPresent()) {
            return inside.get().number();
        }
        String code = "" + NUMBERING_PLANS.getCountryCodeForRegion(region);
        Optional<PhoneReading> repeated = read.digits().startsWith(code)
                ? international("+" + read.digits(), Optional.empty())
                : Optional.empty();
        return repeated.map(PhoneReading::number)
                .or(() -> possible(read.digits(), region))
                .orElseThrow(() ->
                        new DomainException("A phone number of country code " + code + " cannot be " + read.digits()));
    }

    /** Whether a text names a country as {@link #parse(String, String)} reads it. */
    public static boolean isCountryCode(String text) {
        try {
            region(WrittenPhone.plain(text));
            return true;
        } catch (DomainException none) {
            return false;
        }
    }

    private static String region(String written) {
        String countryCode = WrittenPhone.unwrapped(written);
        String name = countryCode.toUpperCase(Locale.ROOT);
        if (NUMBERING_PLANS.getSupportedRegions().contains(name)) {
            return name;
        }
        Matcher code = CALLING_CODE.matcher(countryCode);
        String region =
                code.matches() ? NUMBERING_PLANS.getRegionCodeForCountryCode(Integer.parseInt(code.group(1))) : "ZZ";
        if (!NUMBERING_PLANS.getSupportedRegions().contains(region)) {
            throw new DomainException("A phone number's country code is one such as 44 or GB, not "
                    + Text.cut(countryCode, LONGEST_TOLD));
        }
        return region;
    }

    /** Of the right length, which is enough where the country is given. */
    private static Optional<PhoneNumber> possible(String digits, String region) {
        try {
            Phonenumber.PhoneNumber parsed = NUMBERING_PLANS.parse(digits, region);
            return NUMBERING_PLANS.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(e164(parsed))
                    : Optional.empty();
        } catch (NumberParseException notANumberThere) {
            return Optional.empty();
        }
    }

    private static boolean isNorthAmerican(Optional<String> country) {
        return country.map(NUMBERING_PLANS::getCountryCodeForRegion)
                .filter(code -> code == NORTH_AMERICA)
                .isPresent();
    }

    /** With its 1 in front a number is as E.164 has it, or as it was given, which is the same; without, it depends. */
    private static PhoneReading northAmerican(boolean isWhole, String tenDigits, Optional<String> country) {
        Phonenumber.PhoneNumber number = new Phonenumber.PhoneNumber()
                .setCountryCode(NORTH_AMERICA)
                .setNationalNumber(Long.parseLong(tenDigits));
        return isWhole || country.filter(home -> isValid(number, home)).isPresent()
                ? new PhoneReading(new PhoneNumber(NORTH_AMERICA + tenDigits), NumberForm.INTERNATIONAL)
                : new PhoneReading(new PhoneNumber(tenDigits), NumberForm.GIVEN);
    }

    /** Most people's numbers are at home, which is told faster. */
    private static boolean isValid(Phonenumber.PhoneNumber number, String home) {
        return NUMBERING_PLANS.isValidNumberForRegion(number, home) || NUMBERING_PLANS.isValidNumber(number);
    }

    /** The number in E.164, where it is a valid one. */
    static Optional<PhoneReading> international(String written, Optional<String> country) {
        try {
            Phonenumber.PhoneNumber parsed = NUMBERING_PLANS.parse(written, country.orElse(null));
            return NUMBERING_PLANS.isValidNumber(parsed)
                    ? Optional.of(new PhoneReading(e164(parsed), NumberForm.INTERNATIONAL))
                    : Optional.empty();
        } catch (NumberParseException notANumberThere) {
            return Optional.empty();
        }
    }

    private static PhoneNumber e164(Phonenumber.PhoneNumber parsed) {
        return new PhoneNumber(
                NUMBERING_PLANS.format(parsed, PhoneNumberFormat.E164).substring(1));
    }

    @Override
    public String toString() {
        return digits;
    }
}
