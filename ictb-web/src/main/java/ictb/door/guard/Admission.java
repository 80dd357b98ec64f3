package ictb.door.guard;

import ictb.platform.api.Rejection;
import jakarta.servlet.ServletRequest;
import java.io.InputStream;
import java.util.Optional;

/** What one request holds while it is answered: a place, and memory for its body. {@link AdmissionFilter} makes and closes it. */
public final class Admission implements AutoCloseable {

    private static final String ATTRIBUTE = Admission.class.getName();

    private final BodyMemory.Share memory;
    private final Departures departures;
    private Optional<Places.Place> place = Optional.empty();
    private Optional<Rejection> refused = Optional.empty();

    private Admission(BodyMemory.Share memory, Departures departures) {
        this.memory = memory;
        this.departures = departures;
    }

    /** Takes a place, or keeps the refusal for whoever answers the request in its own notation. */
    static Admission of(Places places, BodyMemory memory, Departures departures, String address, boolean isUrgent) {
        Admission admission = new Admission(memory.share(), departures);
        try {
            admission.place = Optional.of(places.take(address, isUrgent));
        } catch (Rejection e) {
            admission.refused = Optional.of(e);
        }
        return admission;
    }

    void keepIn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * That of a request.
     *
     * @throws Rejection 429, 503 where it has got no place
     */
    public static Admission to(ServletRequest request) {
        Admission admission = (Admission) request.getAttribute(ATTRIBUTE);
        admission.refused.ifPresent(refusal -> {
            throw refusal;
        });
        return admission;
    }

    public BodyMemory.Share memory() {
        return memory;
    }

    /** The body, which may not come too slowly. */
    public InputStream paced(InputStream body) {
        return new PacedStream(body, departures);
    }

    /**
     * Says whose request it is.
     *
     * @throws Rejection 429, 503 where the requests of this user have no more room
     */
    public void becomes(long usrId) {
        memory.becomes(usrId);
        place.ifPresent(held -> held.becomes(usrId));
    }

    @Override
    public void close() {
        memory.close();
        place.ifPresent(Places.Place::close);
    }
}
