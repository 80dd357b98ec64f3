package ictb.door.guard;

import ictb.door.ClientAddress;
import ictb.platform.Peers;
import ictb.platform.operations.DoorFigures;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;

/**
 * Lets requests of the API in, as many as there are places for ({@link Places}). One that gets none is answered by its door
 * before its body is read.
 */
@WebFilter({"/rest/*", "/soap/*"})
public class AdmissionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** For them places are kept, by REST, whose path says what is called. */
    private static final Set<String> URGENT = Set.of("/Campaign_Stop", "/Campaign_Pause", "/Campaign_Status");

    @Inject
    private transient Places places;

    @Inject
    private transient BodyMemory memory;

    @Inject
    private transient DoorFigures figures;

    @Inject
    private transient ClientAddress clients;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = clients.of(request);
        Departures departures = new Departures(figures, address);
        try (Admission admission =
                Admission.of(places, memory, departures, Peers.network(address), isUrgent(request))) {
            admission.keepIn(request);
            chain.doFilter(request, new Answer(response, departures));
        } catch (ClientGone e) {
            // It is counted.
        }
    }

    private static boolean isUrgent(HttpServletRequest request) {
        String uri = request.getRequestURI();
        return URGENT.contains(uri.substring(uri.lastIndexOf('/')));
    }

    private static final class Answer extends HttpServletResponseWrapper {

        private final Departures departures;
        private AnswerStream stream;

        Answer(HttpServletResponse response, Departures departures) {
            super(response);
            this.departures = departures;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (stream == null) {
                stream = new AnswerStream(super.getOutputStream(), departures);
            }
            return stream;
        }

        @Override
        public void flushBuffer() throws IOException {
            getOutputStream().flush();
        }
    }
}
