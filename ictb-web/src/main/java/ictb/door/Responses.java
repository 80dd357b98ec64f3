package ictb.door;

import ictb.door.guard.ClientGone;
import ictb.platform.api.Answer;
import ictb.platform.api.Dispatcher;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;

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

    private static BrokenOff brokenOff(String what, Exception e) {
        return new BrokenOff("Internal error (incident " + Dispatcher.incident(what, e) + ")", e);
    }

    /** Writers of JSON and of XML wrap what the stream throws, each in its own way. */
    private static boolean isGone(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof ClientGone)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** @param what for the log, should the answer break off while it is written */
    public static Response.ResponseBuilder of(String what, int status, String type, Answer.Body answer) {
        StreamingOutput body = out -> {
            try {
                answer.writeTo(out);
            } catch (IOException | RuntimeException e) {
                // Of a client that has gone it is counted, and nobody reads what is missing.
                if (!isGone(e)) {
                    throw brokenOff(what, e);
                }
            }
        };
        return Response.status(status)
                .type(type)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .entity(body);
    }
}
