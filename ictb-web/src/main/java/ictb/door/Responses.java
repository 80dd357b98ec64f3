package ictb.door;

import ictb.platform.api.Answer;
import ictb.platform.api.Dispatcher;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers as HTTP. */
public final class Responses {

    /** A streamed answer broke off, and whoever had to know of it knows already. */
    public static final class BrokenOff extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokenOff(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private Responses() {}

    /** @param what for the log, should the answer break off while it is written */
    public static Response.ResponseBuilder of(String what, int status, String type, Answer.Body answer) {
        StreamingOutput body = out -> {
            try {
                answer.writeTo(out);
            } catch (IOException | UncheckedIOException e) {
                throw new BrokenOff("The client has gone", e);
            } catch (RuntimeException e) {
                throw new BrokenOff("Internal error (incident " + Dispatcher.incident(what, e) + ")", e);
            }
        };
        return Response.status(status)
                .type(type)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .entity(body);
    }
}
