package ictb.soap;

import ictb.door.Responses;
import ictb.platform.api.Answer;
import jakarta.ws.rs.core.Response;

/** Answers as SOAP sends them over HTTP. */
final class SoapResponse {

    private SoapResponse() {}

    /** An answer or a refusal of a method. */
    static Response of(SoapVersion version, String method, Answer answer) {
        if (answer.refusal().isPresent()) {
            return fault(version, answer);
        }
        Answer.Body body = answer.in((isDone, out) -> new EnvelopeOutput(version, method, out));
        Response.ResponseBuilder response = Responses.of(method, answer.status(), type(version), body);
        answer.headers().forEach(response::header);
        return response.build();
    }

    /**
     * With the status that SOAP has for a fault, since clients read the envelopes of no other; what is no message of SOAP at all
     * keeps its own.
     */
    static Response fault(SoapVersion version, Answer refused) {
        Fault fault = Fault.of(refused);
        boolean isNoMessage = refused.status() == 405 || refused.status() == 415;
        Response.ResponseBuilder response = response(
                version, fault, isNoMessage ? refused.status() : fault.code().status(version));
        refused.headers().forEach(response::header);
        return response.build();
    }

    static Response fault(SoapVersion version, EnvelopeRefused refused) {
        Fault fault = Fault.of(refused);
        return response(version, fault, fault.code().status(version)).build();
    }

    private static Response.ResponseBuilder response(SoapVersion version, Fault fault, int status) {
        return Responses.of("a fault", status, type(version), out -> fault.writeTo(out, version));
    }

    private static String type(SoapVersion version) {
        return version.contentType() + ";charset=utf-8";
    }
}
