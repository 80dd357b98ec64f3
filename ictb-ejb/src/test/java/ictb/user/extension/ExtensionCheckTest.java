package ictb.user.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ictb.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"12", "12345", "007", "123456789012345", " 12345 "})
    void digitsAreAName(String sent) {
        assertThat(ExtensionCheck.name(sent)).isEqualTo(sent.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1234567890123456",
                "12a",
                "+123",
                "12 34",
                "12]",
                "[12",
                "12;x",
                "12\n[13",
                "12\r\n3",
                "12\0",
                "١٢٣"
            })
    void everythingElseIsNone(String sent) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> ExtensionCheck.name(sent))
                .withMessage("extension.name has 2 to 15 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "c0rrect-Horse_battery.staple", "~!@$%^*+=:,/?"})
    void secretThatATelephoneTakesIsTaken(String sent) {
        assertThat(ExtensionCheck.secret(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "te st",
                " test",
                "test ",
                "test;",
                "te#st",
                "te\"st",
                "te'st",
                "te`st",
                "te[st",
                "te]st",
                "te(st",
                "te)st",
                "te{st",
                "te}st",
                "te<st",
                "te>st",
                "te&st",
                "te|st",
                "te\\st",
                "te\tst",
                "te\nst",
                "te\rst",
                "te\0st",
                "te\u007fst",
                "größe",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void everyOtherSecretIsRefusedWithoutBeingTold(String sent) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> ExtensionCheck.secret(sent))
                .withMessage("extension.secret has 4 to 64 letters, digits and . _ ~ ! @ $ % ^ * + = : , / ? -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PJSIP/12345", "PJSIP/12345@carrier", "PJSIP/12345@my-trunk_2", " PJSIP/12345 "})
    void oneSipEndpointIsADialString(String sent) {
        assertThat(ExtensionCheck.dialString(sent)).isEqualTo(sent.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "SIP/12345",
                "pjsip/12345",
                "Local/s@ictb-probe",
                "PJSIP/",
                "PJSIP/carrier",
                "PJSIP/1",
                "PJSIP/12345@",
                "PJSIP/12345@a@b",
                "PJSIP/12345&PJSIP/54321",
                "PJSIP/12345,30",
                "PJSIP/12345,,G(x)",
                "PJSIP/12345|30",
                "PJSIP/12345@carrier/sip:a@b",
                "PJSIP/${X}12",
                "PJSIP/12345\nx",
                "PJSIP/12345\r\nAction: x",
                "PJSIP/123\0",
                "PJSIP/12345@ca rrier",
                "System(rm)"
            })
    void everythingElseThatAsteriskCouldDialIsRefused(String sent) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> ExtensionCheck.dialString(sent))
                .withMessage(
                        "extension.dialstring is PJSIP/ and 2 to 15 digits, such as PJSIP/12345 or PJSIP/12345@trunk");
    }

    @Test
    void digestIsThatOfNameRealmAndSecret() {
        assertThat(SipDigest.ha1("12345", "test")).isEqualTo("18cb50306ce1c465ed71fc6294372fa4");
    }

    @ParameterizedTest
    @CsvSource({
        "'12]\n[13', 00000000000000000000000000000000",
        "carrier, 00000000000000000000000000000000",
        "12345, '0000000000000000000000000000000\n'",
        "12345, ''",
        "#5, ''"
    })
    void whatSomebodyElseWroteIntoTheDatabaseIsNoRegistration(String name, String ha1) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Registration(name, ha1));
    }

    @Test
    void secretsAreNotShownWithWhatHoldsThem() {
        assertThat(new Registration("12345", "0".repeat(32))).hasToString("Registration[12345]");
        assertThat(new NewExtension(7, "secret")).hasToString("NewExtension[7]");
    }
}
