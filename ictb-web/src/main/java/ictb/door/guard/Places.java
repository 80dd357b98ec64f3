package ictb.door.guard;

import ictb.platform.api.Rejection;
import ictb.platform.operations.DoorFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Bounds how many requests are answered at a time, so that no address and no user holds all of the server's workers. Of its 200
 * workers 152 may be held by any request, and 32 more by those that stop a campaign or ask how it stands. The others are left for
 * health checks, pages and refusals.
 */
@ApplicationScoped
public class Places {

    static final int ALL = 152;
    static final int URGENT = 32;
    static final int OF_ONE = 64;
    static final int URGENT_OF_ONE = 8;

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final Lane ordinary = new Lane(ALL, OF_ONE);
    private final Lane urgent = new Lane(URGENT, URGENT_OF_ONE);
    private DoorFigures figures;

    /** For the container. */
    Places() {}

    @Inject
    Places(DoorFigures figures) {
        this.figures = figures;
    }

    /** A place of one request, until it is closed. */
    final class Place implements AutoCloseable {

        private final String address;
        private final boolean isUrgent;
        private Lane lane;
        private Optional<Long> user = Optional.empty();

        private Place(String address, boolean isUrgent, Lane lane) {
            this.address = address;
            this.isUrgent = isUrgent;
            this.lane = lane;
        }

        /**
         * Says whose request it is.
         *
         * @throws Rejection 429 where too many requests of this user are being answered
         */
        void becomes(long usrId) {
            if (user.filter(known -> known == usrId).isPresent()) {
                return;
            }
            user.ifPresent(before -> lane.leave(before));
            user = Optional.empty();
            if (lane.take((Object) usrId) || (isUrgent && lane == ordinary && hasMovedFor(usrId))) {
                user = Optional.of(usrId);
                return;
            }
            figures.refusedForUser();
            throw Rejection.throttled("More than " + OF_ONE + " requests of this user at a time", WAIT);
        }

        private boolean hasMovedFor(long usrId) {
            if (!urgent.take()) {
                return false;
            }
            if (!urgent.take(address)) {
                urgent.leave();
                return false;
            }
            lane.leave(address);
            lane.leave();
            lane = urgent;
            return lane.take((Object) usrId);
        }

        @Override
        public void close() {
            user.ifPresent(known -> lane.leave(known));
            lane.leave(address);
            lane.leave();
        }
    }

    /**
     * @param isUrgent whether it may have a place that is kept for such requests
     * @throws Rejection 429 where too many requests of this address are being answered; 503 where too many are in all
     */
    Place take(String address, boolean isUrgent) {
        if (isTaken(ordinary, address)) {
            return new Place(address, isUrgent, ordinary);
        }
        if (isUrgent && isTaken(urgent, address)) {
            return new Place(address, true, urgent);
        }
        if (ordinary.taken() >= ALL) {
            figures.refusedForAll();
            throw Rejection.busy("The server is busy, try again", WAIT);
        }
        figures.refusedForAddress();
        throw Rejection.throttled("More than " + OF_ONE + " requests from this address at a time", WAIT);
    }

    private static boolean isTaken(Lane lane, String address) {
        if (!lane.take()) {
            return false;
        }
        if (lane.take(address)) {
            return true;
        }
        lane.leave();
        return false;
    }
}
