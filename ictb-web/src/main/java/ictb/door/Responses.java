package ictb.door;

import ictb.door.guard.ClientGone;
import ictb.platform.api.Answer;
import ictb.platform.api.Dispatcher;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
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

    private static BrokenOff brokenOff(String what, RuntimeException e) {
        return new BrokenOff("Internal error (incident " + Dispatcher.incident(what, e) + ")", e);
    }

    /** @param what for the log, should the answer break off while it is written */
    public static Response.ResponseBuilder of(String what, int status, String type, Answer.Body answer) {
        StreamingOutput body = out -> {
            try {
                answer.writeTo(out);
            } catch (ClientGone e) {
                // It is counted, and nobody reads what is missing.
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof ClientGone)) {
                    throw brokenOff(what, e);
                }
            } catch (RuntimeException e) {
                throw brokenOff(what, e);
            }
        };
        return Response.status(status)
                .type(type)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .entity(body);
    }
}
