package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    @ParameterizedTest
    @CsvSource({"188887212, 188887212", "12345678, 12345678", "100, 100", "0123456, 0123456", "12 34-56.78, 12345678"})
    void numberThatIsInNoPlanIsKeptAsTheDigitsGiven(String written, String digits) {
        assertThat(PhoneNumber.parse(written, Optional.empty()).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12125550100", "(212) 555-0100", "212.555.0100", "1 212 555 0100"})
    void oneNumberWrittenInFourWaysIsOneNumber(String written) {
        assertThat(PhoneNumber.parse(written, Optional.of("US")).digits()).isEqualTo("12125550100");
    }

    @Test
    void numberWithPlusIsReadWithoutACountry() {
        assertThat(PhoneNumber.parse("+44 20 7946 0000", Optional.empty()).digits())
                .isEqualTo("442079460000");
    }

    /** What spreadsheets, web pages and address books make of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2125550100.0",
                "2125550100,0",
                "2.125550100E9",
                "2,125550100E+09",
                "=\"2125550100\"",
                "=\"+1 212 555 0100\"",
                "\"2125550100\"",
                "'2125550100",
                "’212-555-0100",
                "\u00a0212\u00a0555\u202f0100\u00a0",
                "\u202d2125550100\u202c",
                "\ufeff2125550100\u200b",
                "212–555—0100",
                "212‑555−0100",
                "212·555·0100",
                "212/555-0100",
                "(212)555-0100",
                "( 212 ) 555 - 0100",
                "1-212-555-0100",
                "1 (212) 555-0100",
                "+1 (212) 555-0100",
                "(+1) 212 555 0100",
                "+1.212.555.0100",
                "00 1 212 555 0100",
                "011 1 212 555 0100",
                "２１２－５５５－０１００",
                "＋１（２１２）５５５－０１００",
                "٢١٢٥٥٥٠١٠٠",
                "۲۱۲۵۵۵۰۱۰۰",
                "२१२५५५०१००",
                "+１٢١२ 555 0100",
                "tel:+12125550100",
                "tel:+1-212-555-0100;ext=12",
                "sip:+12125550100@example.org;user=phone",
                "Tel.: 212 555 0100",
                "Mobile: +12125550100",
                "p:+12125550100",
                "212-555-0100 x123",
                "212-555-0100 ext. 123",
                "(212) 555-0100 Ext 5",
                "212-555-0100, extension 1234",
                "2125550100x12",
                "212 555 0100 #12",
                "(212 555 0100 ext 7)"
            })
    void numberIsReadHoweverItWasWritten(String written) {
        assertThat(PhoneNumber.parse(written, Optional.of("US")).digits()).isEqualTo("12125550100");
    }

    @ParameterizedTest
    @CsvSource({
        "+44 (0)20 7946 0958, US, 442079460958",
        "+44(0) 20 7946 0958, , 442079460958",
        "0044 (0)20 7946 0958, , 442079460958",
        "44 (0)20 7946 0958, US, 442079460958",
        "(0)20 7946 0958, GB, 442079460958",
        "0044 20 7946 0958, US, 442079460958",
        "00442079460958, , 442079460958",
        "+39 (0)6 698 82000, US, 390669882000",
        "030/901820, DE, 4930901820",
        "030 / 90 18 20, DE, 4930901820",
        "(030) 90 18-20, DE, 4930901820",
        "089 1234567-0, DE, 498912345670",
        "+49 89 1234567-12, , 4989123456712",
        "+49 30/901820, , 4930901820",
        "02/512.34.56, BE, 3225123456",
        "347/1234567, IT, 393471234567",
        "06.12.34.56.78, FR, 33612345678",
        "8 (495) 123-45-67, RU, 74951234567",
        "139-1234-5678, CN, 8613912345678",
        "98765 43210, IN, 919876543210",
        "090-1234-5678, JP, 819012345678",
        "(11) 91234-5678, BR, 5511912345678",
        "0151 12345678, DE, 4915112345678",
        "030 901820-21, DE, 493090182021",
    })
    void numbersOfOtherCountriesAreWrittenInOtherWays(String written, String country, String digits) {
        assertThat(PhoneNumber.parse(written, Optional.ofNullable(country)).digits())
                .isEqualTo(digits);
    }

    /** Two numbers, an extension without a word, something else: never joined to one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "212-555-0102-77",
                "212.555.0103.1",
                "(212) 555-0104 (2)",
                "212-555-0105 - 3",
                "1-212-555-0102-77",
                "+1 212 555 0102 77",
                "2125550102 77",
                "2125550102-77",
                "212-555-0100 212-555-0101",
                "2125550100 2125550101",
                "2125550100/2125550101",
                "2125550100, 2125550101",
                "2125550100;2125550101",
                "2125550100 or 2125550101",
                "+12125550100+12125550101",
                "2125550100 +12125550101",
                "212+5550100",
                "555-0100/555-0101",
                "555-0100 555-0101",
                "555-0100-0105",
                "555-0100-12",
                "5550100 12",
                "2125 550100-77",
                "+121255 50100-77",
                "901820 901821",
                "030 1234 030 5678",
                "030901820 030901821",
                "030 901820/030 901821",
                "030/901820/21",
                "12345/67890",
                "2026-11-30",
                "30.11.2026",
                "11/30/2026",
                "12.50",
                "1234567.89",
                "1,234,567",
                "2.12555E+09",
                "2.1255501E9",
                "-2.125550100E9",
                "1E2",
                "2125550100²",
                "12:30:45",
                "192.168.1.1:5060",
                "tel:7042;phone-context=example.org",
                "sip:bob@example.org",
                "bob2125550100@example.org",
                "(212 555-0100",
                "212) 555-0100",
                "((212)) 555-0100",
                "+",
                "x123",
                "$2125550100"
            })
    void whatIsMoreThanANumberIsRefused(String written) {
        for (String country : List.of("US", "DE", "")) {
            assertThatThrownBy(() ->
                            PhoneNumber.parse(written, Optional.of(country).filter(name -> !name.isEmpty())))
                    .isInstanceOf(DomainException.class)
                    .hasMessageStartingWith("A phone number");
        }
    }

    @Test
    void reasonTellsWhatIsWrong() {
        assertThatThrownBy(() -> PhoneNumber.parse("2.12555E+09", Optional.empty()))
                .hasMessage("A phone number in scientific notation has lost digits:"
                        + " format the column as text and save it again");
        assertThatThrownBy(() -> PhoneNumber.parse("2026-11-30", Optional.empty()))
                .hasMessage("A phone number is needed, but this is a date");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc5", "1888CALLNOW", "12", "1234567890123456", "", "+", "123;456", "123\n456", "12²", "123x4"})
    void whatIsNoNumberIsRefused(String written) {
        assertThatThrownBy(() -> PhoneNumber.parse(written, Optional.empty())).isInstanceOf(DomainException.class);
    }

    @Property
    void anyTextIsANumberOfDigitsOrARefusal(@ForAll String written) {
        try {
            assertThat(PhoneNumber.parse(written, Optional.of("US")).digits()).matches("[0-9]{3,15}");
        } catch (DomainException refused) {
            assertThat(refused.getMessage()).startsWith("A phone number");
        }
    }

    /** Numbers of North America take a short way: it must lead where the numbering plan does. */
    @Property(tries = 5_000)
    void northAmericanNumberIsReadAsTheNumberingPlanSays(
            @ForAll @LongRange(min = 2_000_000_000L, max = 9_999_999_999L) long tenDigits,
            @ForAll("beginnings") String beginning,
            @ForAll("countries") Optional<String> country)
            throws NumberParseException {
        String written = beginning + tenDigits;

        assertThat(PhoneNumber.parse(written, country).digits()).isEqualTo(asThePlanSays(written, country));
    }

    @Provide
    Arbitrary<String> beginnings() {
        return Arbitraries.of("", "1", "+1");
    }

    @Provide
    Arbitrary<Optional<String>> countries() {
        return Arbitraries.of(PLANS.getSupportedRegions())
                .filter(region -> PLANS.getCountryCodeForRegion(region) == 1)
                .optional();
    }

    private static String asThePlanSays(String written, Optional<String> country) throws NumberParseException {
        if (!written.startsWith("+") && country.isEmpty()) {
            return written;
        }
        var parsed = PLANS.parse(written, country.orElse(null));
        String digits = PLANS.isValidNumber(parsed) ? PLANS.format(parsed, PhoneNumberFormat.E164) : written;
        return digits.replace("+", "");
    }
}
