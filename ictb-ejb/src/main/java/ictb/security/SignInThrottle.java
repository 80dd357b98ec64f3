package ictb.security;

import ictb.platform.Settings;
import ictb.platform.Text;
import ictb.platform.api.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Slows down guessing, per account and per address. {@link Settings#SIGNIN_FAILURES} to an account, then one a minute;
 * {@link Settings#SIGNIN_FAILURES_ADDRESS} from an address, then one in ten seconds. Sign-ins that succeed are free.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final Duration ACCOUNT_INTERVAL = Duration.ofMinutes(1);
    private static final Duration ADDRESS_INTERVAL = Duration.ofSeconds(10);

    /** More than a username has. */
    private static final int LONGEST_KEY = 100;

    private Throttle accounts;
    private Throttle addresses;

    /** For the container. */
    SignInThrottle() {}

    @Inject
    SignInThrottle(Settings settings, Clock clock) {
        accounts = new Throttle(settings.get(Settings.SIGNIN_FAILURES), ACCOUNT_INTERVAL, clock);
        addresses = new Throttle(settings.get(Settings.SIGNIN_FAILURES_ADDRESS), ADDRESS_INTERVAL, clock);
    }

    /** @throws Rejection 429 when there were too many failures */
    void take(String account, String address) {
        allow(addresses.take(address));
        Duration wait = accounts.take(key(account));
        if (!wait.isZero()) {
            addresses.giveBack(address);
        }
        allow(wait);
    }

    void giveBack(String account, String address) {
        addresses.giveBack(address);
        accounts.giveBack(key(account));
    }

    private static void allow(Duration wait) {
        if (!wait.isZero()) {
            throw Rejection.throttled("Too many failed sign-ins, try again later", wait);
        }
    }

    /** Cut: a hundred thousand names of a mebibyte, which nobody has, would be remembered whole. */
    static String key(String account) {
        return Text.cut(account.strip(), LONGEST_KEY).toLowerCase(Locale.ROOT);
    }
}
