package ictb.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EnvelopeOutputTest {

    @Test
    void scalarIsTheResult() {
        assertThat(written(out -> out.whole(7))).isEqualTo("<result>7</result>");
        assertThat(written(out -> out.bool(true))).isEqualTo("<result>true</result>");
        assertThat(written(out -> out.decimal(new BigDecimal("1E-7")))).isEqualTo("<result>0.0000001</result>");
        assertThat(written(out -> out.decimal(1e21))).isEqualTo("<result>1000000000000000000000</result>");
        assertThat(written(out -> out.whole(BigInteger.TEN))).isEqualTo("<result>10</result>");
        assertThat(written(EnvelopeOutput::nothing)).isEmpty();
    }

    @Test
    void objectIsElementsAndWhatIsAbsentIsNone() {
        assertThat(written(out -> {
                    out.startObject();
                    out.name("a");
                    out.text("<&>");
                    out.name("no-response");
                    out.nothing();
                    out.end();
                }))
                .isEqualTo("<result><a>&lt;&amp;&gt;</a></result>");
    }

    @Test
    void listIsElementsOfOneName() {
        assertThat(written(out -> {
                    out.startList();
                    out.startObject();
                    out.name("keys");
                    out.startList();
                    out.whole(1);
                    out.whole(2);
                    out.end();
                    out.name("after");
                    out.text("x");
                    out.end();
                    out.startObject();
                    out.end();
                    out.end();
                }))
                .isEqualTo("<result><keys>1</keys><keys>2</keys><after>x</after></result><result></result>");
    }

    @Test
    void listInAListIsItems() {
        assertThat(written(out -> {
                    out.startList();
                    out.startList();
                    out.whole(1);
                    out.whole(2);
                    out.end();
                    out.end();
                }))
                .isEqualTo("<result><item>1</item><item>2</item></result>");
    }

    @Test
    void mapIsItemsOfKeyAndValue() {
        assertThat(written(out -> {
                    out.startMap();
                    out.name("5");
                    out.startMap();
                    out.name("7");
                    out.startObject();
                    out.name("total");
                    out.whole(3);
                    out.end();
                    out.end();
                    out.name("6");
                    out.nothing();
                    out.name("8");
                    out.startList();
                    out.whole(1);
                    out.whole(2);
                    out.end();
                    out.name("9");
                    out.text("x");
                    out.end();
                }))
                .isEqualTo("<result><item><key>5</key><value><item><key>7</key><value><total>3</total></value></item>"
                        + "</value></item><item><key>6</key></item><item><key>8</key><value>1</value><value>2</value></item>"
                        + "<item><key>9</key><value>x</value></item></result>");
    }

    @Test
    void whatIsKeptAsJsonIsToldAsJson() {
        assertThat(written(
                        out -> out.json(Json.createObjectBuilder().add("a", "<").build())))
                .isEqualTo("<result>{\"a\":\"&lt;\"}</result>");
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() {
        assertThat(written(out -> out.text("a\u0000b\ud800c\ufffe\ud83d\ude00\r\n\t")))
                .isEqualTo("<result>a\ufffdb\ufffdc\ufffd\ud83d\ude00&#13;\n\t</result>");
    }

    @Test
    void answerThatBreaksOffHasNoEnd() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (EnvelopeOutput out = new EnvelopeOutput(SoapVersion.SOAP_11, "Campaign_Result", sent)) {
            out.startList();
            for (int i = 0; i < 10_000; i++) {
                out.whole(i);
            }
        }
        assertThat(sent.toString(UTF_8)).contains("<result>1</result>").doesNotContain("</soap:Body>");
    }

    @Test
    void clientThatHasGoneIsToldApartFromAFaultOfOurs() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> {
            try (EnvelopeOutput out = new EnvelopeOutput(SoapVersion.SOAP_11, "Campaign_Result", gone)) {
                out.finish();
            }
        });
    }

    private static String written(Consumer<EnvelopeOutput> payload) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (EnvelopeOutput out = new EnvelopeOutput(SoapVersion.SOAP_12, "Some_Method", sent)) {
            payload.accept(out);
            out.finish();
        }
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body>"
                + "<Some_MethodResponse xmlns=\"urn:ictb\"><ok>true</ok>";
        String tail = "</Some_MethodResponse></soap:Body></soap:Envelope>";
        assertThat(sent.toString(UTF_8)).startsWith(head).endsWith(tail);
        return sent.toString(UTF_8)
                .substring(head.length(), sent.toString(UTF_8).length() - tail.length());
    }
}
