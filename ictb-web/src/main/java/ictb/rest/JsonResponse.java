package ictb.rest;

import ictb.door.Responses;
import ictb.platform.api.Answer;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An answer as REST sends it. */
final class JsonResponse {

    private JsonResponse() {}

    /** @param what for the log, should the answer break off while it is written */
    static Response of(String what, Answer answer) {
        Response.ResponseBuilder response =
                Responses.of(what, answer.status(), MediaType.APPLICATION_JSON, answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
