package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneReadingTest {

    @ParameterizedTest
    @CsvSource({
        "+44 20 7946 0958, , 442079460958, INTERNATIONAL",
        "0044 20 7946 0958, , 442079460958, INTERNATIONAL",
        "020 7946 0958, , 02079460958, GIVEN",
        "020 7946 0958, GB, 442079460958, INTERNATIONAL",
        "442079460958, , 442079460958, GIVEN",
        "442079460958, GB, 442079460958, INTERNATIONAL",
        "212 555 0171, , 2125550171, GIVEN",
        "212 555 0171, US, 12125550171, INTERNATIONAL",
        "+1 212 555 0171, , 12125550171, INTERNATIONAL",
        "6592345678, , 6592345678, GIVEN",
        "6592345678, US, 16592345678, INTERNATIONAL",
        "188887212, US, 188887212, GIVEN",
        "+999 1234567, , 9991234567, GIVEN",
        "100, DE, 100, GIVEN"
    })
    void formSaysWhetherTheCountryCodeIsPartOfTheDigitsForCertain(
            String written, String country, String digits, NumberForm form) {
        assertThat(PhoneReading.of(written, Optional.ofNullable(country)))
                .isEqualTo(new PhoneReading(new PhoneNumber(digits), form));
    }

    @ParameterizedTest
    @CsvSource({
        "02079460958, given, GB, 442079460958",
        "02079460958, unknown, GB, 442079460958",
        "2125550171, given, US, 12125550171",
        "2125550171, unknown, US, 12125550171",
        "442079460958, given, GB, 442079460958",
        "442079460958, unknown, GB, 442079460958",
        "6592345678, given, US, 16592345678",
        "6592345678, unknown, US,",
        "6592345678, international, US, 6592345678",
        "442079460958, given, US,",
        "188887212, given, US,",
        "100, given, DE,"
    })
    void storedNumberIsReadInACountryThatBecomesKnownOnlyWhereItIsCertain(
            String digits, String form, String country, String international) {
        assertThat(PhoneReading.stored(digits, form).in(country))
                .isEqualTo(Optional.ofNullable(international)
                        .map(e164 -> PhoneReading.stored(e164, NumberForm.INTERNATIONAL.word())));
    }
}
