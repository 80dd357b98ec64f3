package ictb.security;

import ictb.platform.Peers;
import ictb.platform.Settings;
import ictb.platform.Text;
import ictb.platform.api.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Slows down guessing of passwords and keys, as {@link GuessThrottle} does. {@link Settings#SIGNIN_FAILURES} to an account from one
 * address, then one a minute; {@link Settings#SIGNIN_FAILURES_ADDRESS} from an address, then one in ten seconds;
 * {@link Settings#SIGNIN_FAILURES_ACCOUNT} to an account, then one a minute for addresses that have failed.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final Duration ACCOUNT_INTERVAL = Duration.ofMinutes(1);
    private static final Duration ADDRESS_INTERVAL = Duration.ofSeconds(10);

    /** More than a username has. */
    private static final int LONGEST_KEY = 100;

    private GuessThrottle guesses;

    /** For the container. */
    SignInThrottle() {}

    @Inject
    SignInThrottle(Settings settings, Clock clock) {
        guesses = new GuessThrottle(
                new GuessThrottle.Lanes(
                        new Throttle(settings.get(Settings.SIGNIN_FAILURES), ACCOUNT_INTERVAL, clock),
                        new Throttle(settings.get(Settings.SIGNIN_FAILURES_ADDRESS), ADDRESS_INTERVAL, clock),
                        new Throttle(settings.get(Settings.SIGNIN_FAILURES_ACCOUNT), ACCOUNT_INTERVAL, clock)),
                GuessThrottle.SharedLane.AFTER_A_FAILURE,
                new Turns(),
                clock);
    }

    /**
     * @param check empty where the credentials are wrong
     * @throws Rejection 429 when there were too many failures, or too many are checked at this moment
     */
    <T> Optional<T> check(String account, String address, Supplier<Optional<T>> check) {
        return guesses.check(key(account), Peers.network(address), check, SignInThrottle::tooMany);
    }

    /** @throws Rejection 429 when there were too many failures */
    void failed(String account, String address) {
        String source = Peers.network(address);
        Duration wait = guesses.wait(key(account), source);
        if (!wait.isZero()) {
            throw tooMany(wait);
        }
        guesses.count(key(account), source);
    }

    private static Rejection tooMany(Duration wait) {
        return Rejection.throttled("Too many failed sign-ins, try again later", wait);
    }

    /** Cut: a hundred thousand names of a mebibyte, which nobody has, would be remembered whole. */
    static String key(String account) {
        return Text.cut(account.strip(), LONGEST_KEY).toLowerCase(Locale.ROOT);
    }
}
