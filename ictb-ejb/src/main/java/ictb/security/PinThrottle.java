package ictb.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Slows down guessing of PINs, as {@link GuessThrottle} does. They have as few as four digits, and callers may show any number they
 * like: six wrong ones of a user from one caller, then one an hour; six from a caller's number, then one in ten minutes; twenty of a
 * user, then one an hour, and sixty by an access number, then one a minute, for callers by whose number the user has not signed in
 * before.
 */
@ApplicationScoped
class PinThrottle {

    static final int MOST_OF_USER_BY_CALLER = 6;
    static final int MOST_OF_CALLER = 6;
    static final int MOST_OF_USER = 20;
    static final int MOST_OF_NUMBER = 60;

    private GuessThrottle guesses;
    private Throttle numbers;

    /** For the container. */
    PinThrottle() {}

    @Inject
    PinThrottle(Clock clock) {
        guesses = new GuessThrottle(
                new GuessThrottle.Lanes(
                        new Throttle(MOST_OF_USER_BY_CALLER, Duration.ofHours(1), clock),
                        new Throttle(MOST_OF_CALLER, Duration.ofMinutes(10), clock),
                        new Throttle(MOST_OF_USER, Duration.ofHours(1), clock)),
                GuessThrottle.SharedLane.FROM_THE_FIRST_TRY,
                new Turns(),
                clock);
        numbers = new Throttle(MOST_OF_NUMBER, Duration.ofMinutes(1), clock);
    }

    /**
     * @param check empty where the PIN is wrong
     * @throws TooMany when there were too many failures; nothing is checked then
     */
    <T> Optional<T> check(long usrId, String accessNumber, String caller, Supplier<Optional<T>> check) {
        String user = String.valueOf(usrId);
        String source = source(accessNumber, caller);
        boolean isKnown = guesses.isKnown(user, source);
        if (!isKnown && !numbers.wait(accessNumber).isZero()) {
            throw new TooMany();
        }
        Optional<T> found = guesses.check(user, source, check, wait -> new TooMany());
        if (found.isEmpty() && !isKnown) {
            numbers.count(accessNumber);
        }
        return found;
    }

    /** Of an access number of its own: a number that is withheld, or forged, shall not lock the callers of all others out. */
    private static String source(String accessNumber, String caller) {
        return accessNumber + " " + caller;
    }

    /** There were too many wrong PINs. */
    static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
