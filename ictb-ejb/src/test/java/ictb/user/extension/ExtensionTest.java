package ictb.user.extension;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionTest {

    private static Extension dialledBy(String dialString) {
        return new Extension(7, "100", "secret", Optional.ofNullable(dialString), Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "PJSIP/12125550100@carrier, 12125550100",
        "PJSIP/447700900123@ictb-trunk-2, 447700900123",
        "PJSIP/100@pbx, 100"
    })
    void numberThatATrunkDialsIsThatOfTheDialString(String dialString, String number) {
        assertThat(dialledBy(dialString).isOutside()).isTrue();
        assertThat(dialledBy(dialString).outsideNumber()).contains(new PhoneNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PJSIP/0049301234@carrier", "PJSIP/030123456@carrier", "PJSIP/12@pbx"})
    void numberWithoutACountryCodeHasNoPrice(String dialString) {
        assertThat(dialledBy(dialString).isOutside()).isTrue();
        assertThat(dialledBy(dialString).outsideNumber()).isEmpty();
    }

    @Test
    void telephoneThatRegistersHereIsNotOutside() {
        assertThat(dialledBy(null).isOutside()).isFalse();
        assertThat(dialledBy(null).outsideNumber()).isEmpty();
    }
}
