package ictb.door.guard;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a client has not sent yet although it has got its answer. Payara passes over it without a worker. Undertow has a worker read
 * it to its end, however slowly it comes: there the connection is ended instead. Undertow's classes are not visible to an
 * application, hence the reflection; of other servers nothing is called.
 */
final class UnreadBody {

    private static final int PIECE = 8 * 1024;

    /** Of what has come already, so much is read, so that small requests keep their connection. */
    private static final int MOST_PIECES = 16;

    private UnreadBody() {}

    static void end(ServletRequest request, HttpServletResponse response) {
        Object undertows = innermost(request);
        if (!undertows.getClass().getName().startsWith("io.undertow.")) {
            return;
        }
        try {
            if (!isRead(request.getInputStream())) {
                response.getOutputStream().close();
                Object exchange = call(undertows, "getExchange");
                call(call(exchange, "getConnection"), "close");
            }
        } catch (IOException | IllegalStateException | ReflectiveOperationException e) {
            // The client has gone, or the server ends the request in its own way.
        }
    }

    private static Object innermost(ServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return inner;
    }

    /** Reads no more than is there: it does not wait. */
    private static boolean isRead(ServletInputStream body) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int i = 0; i < MOST_PIECES && !body.isFinished(); i++) {
            if (body.available() <= 0) {
                break;
            }
            body.read(piece);
        }
        return body.isFinished();
    }

    private static Object call(Object object, String method) throws ReflectiveOperationException {
        return object.getClass().getMethod(method).invoke(object);
    }
}
