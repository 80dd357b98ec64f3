package ictb.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Slows down guessing of PINs, which have as few as four digits: six wrong ones of a user, then one an hour; six from a caller's
 * number, then one in ten minutes; sixty by an access number, then one a minute, since callers may show any number they like. Right
 * ones are free.
 */
@ApplicationScoped
class PinThrottle {

    static final int MOST_OF_USER = 6;
    static final int MOST_OF_CALLER = 6;
    static final int MOST_OF_NUMBER = 60;

    private Throttle users;
    private Throttle callers;
    private Throttle numbers;

    /** For the container. */
    PinThrottle() {}

    @Inject
    PinThrottle(Clock clock) {
        users = new Throttle(MOST_OF_USER, Duration.ofHours(1), clock);
        callers = new Throttle(MOST_OF_CALLER, Duration.ofMinutes(10), clock);
        numbers = new Throttle(MOST_OF_NUMBER, Duration.ofMinutes(1), clock);
    }

    /** @return false when there were too many failures; nothing is taken then */
    boolean take(long usrId, String accessNumber, String caller) {
        if (!callers.take(caller(accessNumber, caller)).isZero()) {
            return false;
        }
        if (!users.take(String.valueOf(usrId)).isZero()) {
            callers.giveBack(caller(accessNumber, caller));
            return false;
        }
        if (!numbers.take(accessNumber).isZero()) {
            callers.giveBack(caller(accessNumber, caller));
            users.giveBack(String.valueOf(usrId));
            return false;
        }
        return true;
    }

    void giveBack(long usrId, String accessNumber, String caller) {
        callers.giveBack(caller(accessNumber, caller));
        users.giveBack(String.valueOf(usrId));
        numbers.giveBack(accessNumber);
    }

    /** Of an access number of its own: a number that is withheld, or forged, shall not lock the callers of all others out. */
    private static String caller(String accessNumber, String caller) {
        return accessNumber + " " + caller;
    }
}
