package ictb.rest;

import ictb.door.Responses;
import ictb.platform.api.Answer;
import ictb.platform.api.Dispatcher;
import ictb.platform.api.Rejection;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives everything thrown on the way the form of an answer, what JAX-RS itself throws included. */
@Provider
public class ThrownMapper implements ExceptionMapper<Throwable> {

    private static final String DOOR = "the REST door";

    @Override
    public Response toResponse(Throwable thrown) {
        return JsonResponse.of(DOOR, answer(thrown));
    }

    private static Answer answer(Throwable thrown) {
        if (thrown instanceof Responses.BrokenOff) {
            return Answer.refused(500, thrown.getMessage());
        }
        if (thrown instanceof WebApplicationException e && e.getResponse().getStatus() < 500) {
            return ofJaxRs(e.getResponse().getStatus());
        }
        return Dispatcher.failed(DOOR, thrown);
    }

    private static Answer ofJaxRs(int status) {
        return switch (status) {
            case 404 -> Answer.refused(status, "Unknown method");
            case 405 -> Answer.refused(wrongVerb());
            default -> Answer.refused(status, "The request is not readable");
        };
    }

    static Rejection wrongVerb() {
        return Rejection.wrongVerb("Methods are called by POST, those that read by GET too", "GET, POST");
    }
}
