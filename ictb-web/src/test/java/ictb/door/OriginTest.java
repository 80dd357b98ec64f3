package ictb.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, ictb.example, false",
                "same-origin, https://ictb.example, ictb.example, false",
                "none, -, ictb.example, false",
                "cross-site, -, ictb.example, true",
                "same-site, https://other.ictb.example, ictb.example, true",
                "-, https://ictb.example, ictb.example, false",
                "-, https://ICTB.example:443, ictb.example, false",
                "-, https://ictb.example, ictb.example:443, false",
                "-, http://127.0.0.1:8080, 127.0.0.1:8080, false",
                "-, http://127.0.0.1:8081, 127.0.0.1:8080, true",
                "-, https://evil.example, ictb.example, true",
                "-, https://ictb.example.evil.example, ictb.example, true",
                "-, null, ictb.example, true",
                "-, not an origin, ictb.example, true",
                "-, https://ictb.example, -, true",
            })
    void browserThatComesFromElsewhereIsOfAnotherSite(
            String fetchSite, String origin, String host, boolean isAnotherSite) {
        Origin sent =
                new Origin(Optional.ofNullable(fetchSite), Optional.ofNullable(origin), Optional.ofNullable(host));

        assertThat(sent.isAnotherSite()).isEqualTo(isAnotherSite);
    }
}
