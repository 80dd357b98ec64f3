package ictb.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import ictb.platform.api.Rejection;
import java.net.URLEncoder;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UrlEncodedTest {

    @Example
    void fieldsAreReadInTheirOrder() {
        assertThat(UrlEncoded.parse("a=1&b=x%20y+z&c&d=&=e&a=2"))
                .containsExactly(Map.entry("a", "2"), Map.entry("b", "x y z"), Map.entry("c", ""), Map.entry("d", ""));
    }

    @Example
    void nothingIsNoField() {
        assertThat(UrlEncoded.parse("")).isEmpty();
        assertThat(UrlEncoded.parse("&&=&")).isEmpty();
    }

    @Example
    void percentThatEncodesNothingStandsForItself() {
        assertThat(UrlEncoded.parse("a=100%&b=%zz&c=%4"))
                .containsEntry("a", "100%")
                .containsEntry("b", "%zz")
                .containsEntry("c", "%4");
    }

    @Example
    void latin1IsRefused() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> UrlEncoded.parse("a=Gr%F6%DFe"))
                .withMessage("A field is not UTF-8");
    }

    @Property
    void everyTextComesBack(@ForAll String text) {
        // A lone surrogate has no UTF-8: the encoder itself sends a question mark.
        String sent = new String(text.getBytes(UTF_8), UTF_8);
        assertThat(UrlEncoded.parse("a=" + URLEncoder.encode(sent, UTF_8))).containsEntry("a", sent);
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            assertThat(UrlEncoded.parse(text)).doesNotContainKey("");
        } catch (DomainException refusal) {
            assertThat(refusal).hasMessage("A field is not UTF-8");
        }
    }

    @Example
    void moreThanAThousandFieldsAreRejected() {
        assertThat(UrlEncoded.parse("a&".repeat(1_000))).hasSize(1);
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> UrlEncoded.parse("a&".repeat(1_001)))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(413))
                .withMessage("The request has more than 1000 fields");
    }
}
