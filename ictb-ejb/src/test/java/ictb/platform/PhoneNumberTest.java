package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
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

    @ParameterizedTest
    @ValueSource(strings = {"abc5", "1888CALLNOW", "12", "1234567890123456", "", "+", "123;456", "123\n456", "٣٤٥٦"})
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
