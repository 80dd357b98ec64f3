package ictb.door.guard;

import ictb.platform.operations.DoorFigures;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Counts that the client of one request has gone, and tells it in one line of the log; nothing of ours has failed. */
final class Departures {

    private static final Logger LOG = System.getLogger(Departures.class.getName());

    private final DoorFigures figures;
    private final String address;
    private boolean isGone;

    Departures(DoorFigures figures, String address) {
        this.figures = figures;
        this.address = address;
    }

    /** @param what was not whole: the request or the answer */
    void gone(String what) {
        if (!isGone) {
            isGone = true;
            figures.aborted();
            LOG.log(Level.DEBUG, "The client {0} went away before the {1} was whole", address, what);
        }
    }

    boolean isGone() {
        return isGone;
    }

    void tooSlow() {
        figures.refusedForSlowness();
    }
}
