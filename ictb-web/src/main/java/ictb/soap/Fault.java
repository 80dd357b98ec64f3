package ictb.soap;

import ictb.platform.api.Answer;
import java.io.OutputStream;

/**
 * A refusal as SOAP tells it.
 *
 * @param sentence what is wrong
 * @param reason a word for programs
 * @param hasDetail not where the fault is about the envelope or its header (SOAP 1.1, section 4.4)
 */
record Fault(FaultCode code, String sentence, String reason, boolean hasDetail) {

    /** The statuses of REST, in words. */
    static Fault of(Answer refused) {
        String sentence = refused.refusal().orElseThrow();
        return switch (refused.status()) {
            case 401 -> new Fault(FaultCode.SENDER, sentence, "unauthenticated", true);
            case 404 -> new Fault(FaultCode.SENDER, sentence, "unknown-method", true);
            case 413 -> new Fault(FaultCode.SENDER, sentence, "too-large", true);
            case 408 -> new Fault(FaultCode.SENDER, sentence, "too-slow", true);
            case 429 -> new Fault(FaultCode.SENDER, sentence, "throttled", true);
            case 500 -> new Fault(FaultCode.RECEIVER, sentence, "failed", true);
            case 503 -> new Fault(FaultCode.RECEIVER, sentence, "unavailable", true);
            default -> new Fault(FaultCode.SENDER, sentence, "refused", true);
        };
    }

    static Fault of(EnvelopeRefused refused) {
        return new Fault(refused.code(), refused.getMessage(), "", false);
    }

    void writeTo(OutputStream out, SoapVersion version) {
        EnvelopeWriter xml = new EnvelopeWriter(version, out);
        xml.startSoap(version, "Fault");
        if (version == SoapVersion.SOAP_11) {
            xml.start("faultcode");
            xml.soapName(code.name(version));
            xml.end();
            xml.start("faultstring");
            xml.english();
            xml.text(sentence);
            xml.end();
            if (hasDetail) {
                xml.start("detail");
                detail(xml);
            }
        } else {
            xml.startSoap(version, "Code");
            xml.startSoap(version, "Value");
            xml.soapName(code.name(version));
            xml.end();
            xml.end();
            xml.startSoap(version, "Reason");
            xml.startSoap(version, "Text");
            xml.english();
            xml.text(sentence);
            xml.end();
            xml.end();
            if (hasDetail) {
                xml.startSoap(version, "Detail");
                detail(xml);
            }
        }
        xml.finish();
    }

    private void detail(EnvelopeWriter xml) {
        xml.startOurs(Names.REFUSAL);
        xml.start(Names.CODE);
        xml.text(reason);
        xml.end();
        xml.start(Names.SENTENCE);
        xml.text(sentence);
        xml.end();
    }
}
