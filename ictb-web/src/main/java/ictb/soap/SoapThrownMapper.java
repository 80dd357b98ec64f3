package ictb.soap;

import ictb.door.Responses;
import ictb.platform.api.Answer;
import ictb.platform.api.Dispatcher;
import ictb.platform.api.Rejection;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives everything thrown on the way the form of a fault, what JAX-RS itself throws included. */
@Provider
public class SoapThrownMapper implements ExceptionMapper<Throwable> {

    static final String DOOR = "the SOAP door";

    @Override
    public Response toResponse(Throwable thrown) {
        return SoapResponse.fault(SoapVersion.SOAP_11, answer(thrown));
    }

    private static Answer answer(Throwable thrown) {
        if (thrown instanceof Responses.BrokenOff) {
            return Answer.refused(500, thrown.getMessage());
        }
        if (thrown instanceof WebApplicationException e && e.getResponse().getStatus() < 500) {
            return Answer.refused(wrongVerb());
        }
        return Dispatcher.failed(DOOR, thrown);
    }

    static Rejection wrongVerb() {
        return Rejection.wrongVerb("Envelopes are sent by POST to /soap; what there is, /soap?wsdl tells", "GET, POST");
    }
}
