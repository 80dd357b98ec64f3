package ictb.platform;

import java.util.Optional;

/** A number together with what is known of its country. */
public record PhoneReading(PhoneNumber number, NumberForm form) {

    /**
     * Reads a number as people write it.
     *
     * @param country ISO 3166, by which a number without its country code is read
     * @throws DomainException as {@link PhoneNumber#parse(String, Optional)}
     */
    public static PhoneReading of(String written, Optional<String> country) {
        return PhoneNumber.read(WrittenPhone.of(written), country);
    }

    /** A number as it is stored. */
    public static PhoneReading stored(String digits, String form) {
        return new PhoneReading(new PhoneNumber(digits), NumberForm.of(form));
    }

    public String digits() {
        return number.digits();
    }

    public boolean isInternational() {
        return form == NumberForm.INTERNATIONAL;
    }

    /**
     * What a stored number is now that its user's country is known. A number that was given without a country code is read as
     * if it were given today. One that was stored before its form was may have come with a {@code +}: it is read in the country
     * only if its digits are not an international number as well.
     *
     * @return the international number; empty where it cannot be told for certain
     */
    public Optional<PhoneReading> in(String country) {
        if (isInternational()) {
            return Optional.of(this);
        }
        Optional<PhoneReading> inside = Optional.of(
                        PhoneNumber.read(new WrittenPhone(false, digits()), Optional.of(country)))
                .filter(PhoneReading::isInternational);
        return inside.filter(read -> form == NumberForm.GIVEN
                || PhoneNumber.international("+" + digits(), Optional.empty())
                        .filter(other -> !other.equals(read))
                        .isEmpty());
    }
}
