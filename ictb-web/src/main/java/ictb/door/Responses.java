package ictb.rest;

import ictb.platform.api.Answer;
import ictb.platform.api.Dispatcher;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;

/** Answers as HTTP. */
final class Responses {

    /** A streamed answer broke off, and whoever had to know of it knows already. */
    static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOff(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private Responses() {}

    /** @param what for the log, should the answer break off while it is written */
    static Response.ResponseBuilder of(String what, Answer answer) {
        StreamingOutput body = out -> {
            try {
                answer.body().writeTo(out);
            } catch (IOException e) {
                throw new BrokenOff("The client has gone", e);
            } catch (RuntimeException e) {
                throw new BrokenOff("Internal error (incident " + Dispatcher.incident(what, e) + ")", e);
            }
        };
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .entity(body);
        answer.headers().forEach(response::header);
        return response;
    }
}
