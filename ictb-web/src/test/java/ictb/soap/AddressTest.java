package ictb.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "http, localhost, 8080, http://localhost:8080/soap",
        "http, dialer.example.org, 80, http://dialer.example.org/soap",
        "https, dialer.example.org, 443, https://dialer.example.org/soap",
        "https, 10.0.0.1, 80, https://10.0.0.1:80/soap",
        "http, ::1, 8080, http://[::1]:8080/soap",
        "http, [::1], 8080, http://[::1]:8080/soap"
    })
    void addressIsTheClientsOwn(String scheme, String host, int port, String address) {
        assertThat(Address.of(scheme, host, port)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "a\"b", "<a>", "user@host", "a?b", "a#b", "ö", "[a]"})
    void hostThatIsNoneIsRefused(String host) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> Address.of("http", host, 80));
    }
}
