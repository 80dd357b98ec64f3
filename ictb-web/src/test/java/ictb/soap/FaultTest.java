package ictb.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.api.Answer;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    @Test
    void faultOfSoap11HasTheSentence() {
        assertThat(written(Answer.refused(200, "No campaign with id 7 & more"), SoapVersion.SOAP_11))
                .isEqualTo("<soap:Fault><faultcode>soap:Client</faultcode>"
                        + "<faultstring xml:lang=\"en\">No campaign with id 7 &amp; more</faultstring>"
                        + "<detail><Refusal xmlns=\"urn:ictb\"><code>refused</code>"
                        + "<sentence>No campaign with id 7 &amp; more</sentence></Refusal></detail></soap:Fault>");
    }

    @Test
    void faultOfSoap12HasTheSentence() {
        assertThat(written(Answer.refused(500, "Internal error (incident 5F2C)"), SoapVersion.SOAP_12))
                .isEqualTo("<soap:Fault><soap:Code><soap:Value>soap:Receiver</soap:Value></soap:Code>"
                        + "<soap:Reason><soap:Text xml:lang=\"en\">Internal error (incident 5F2C)</soap:Text></soap:Reason>"
                        + "<soap:Detail><Refusal xmlns=\"urn:ictb\"><code>failed</code>"
                        + "<sentence>Internal error (incident 5F2C)</sentence></Refusal></soap:Detail></soap:Fault>");
    }

    @Test
    void faultAboutTheEnvelopeHasNoDetail() {
        Fault fault = Fault.of(new EnvelopeRefused(FaultCode.MUST_UNDERSTAND, "No"));

        assertThat(written(fault, SoapVersion.SOAP_11))
                .isEqualTo("<soap:Fault><faultcode>soap:MustUnderstand</faultcode>"
                        + "<faultstring xml:lang=\"en\">No</faultstring></soap:Fault>");
    }

    @ParameterizedTest
    @CsvSource({
        "200, refused, 500, 400",
        "401, unauthenticated, 500, 400",
        "404, unknown-method, 500, 400",
        "413, too-large, 500, 400",
        "429, throttled, 500, 400",
        "500, failed, 500, 500",
        "503, unavailable, 500, 500"
    })
    void statusOfRestBecomesAWordAndTheStatusOfSoap(int rest, String reason, int soap11, int soap12) {
        Fault fault = Fault.of(Answer.refused(rest, "No"));

        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.code().status(SoapVersion.SOAP_11)).isEqualTo(soap11);
        assertThat(fault.code().status(SoapVersion.SOAP_12)).isEqualTo(soap12);
    }

    private static String written(Answer refused, SoapVersion version) {
        return written(Fault.of(refused), version);
    }

    private static String written(Fault fault, SoapVersion version) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fault.writeTo(out, version);
        String envelope = out.toString(UTF_8);
        return envelope.substring(envelope.indexOf("<soap:Fault"), envelope.indexOf("</soap:Body>"));
    }
}
