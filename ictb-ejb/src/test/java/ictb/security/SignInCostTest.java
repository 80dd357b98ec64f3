package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ictb.platform.Settings;
import ictb.platform.api.Rejection;
import ictb.security.password.Passwords;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether an account exists is told by nothing: each failed sign-in costs one hash with the same parameters, one try of the
 * throttle, and has the same answer. Costs are counted, since a clock would tell now one thing and now another.
 */
class SignInCostTest {

    private static final int TRIES = 3;

    private final MovableClock clock = new MovableClock();
    private final KnownUsers users = new KnownUsers();
    private final WatchedPasswords passwords = new WatchedPasswords();
    private final Authenticator authenticator = new Authenticator();
    private final RecentAccounts recent = new RecentAccounts(clock);

    @BeforeEach
    void signUp() {
        authenticator.users = users;
        authenticator.passwords = passwords;
        authenticator.figures = new SignInFigures(new SimpleMeterRegistry());
        authenticator.verified = new VerifiedCredentials(clock);
        authenticator.recent = recent;
        authenticator.throttle = new SignInThrottle(
                Settings.of(Map.of("ICTB_SIGNIN_FAILURES", "" + TRIES, "ICTB_SIGNIN_FAILURES_ADDRESS", "1000")), clock);
        passwords.prepare();
        users.with("known", passwords.hash("right"), Role.USER, true);
        users.with("inactive", passwords.hash("right"), Role.USER, false);
        users.with("deleted", passwords.hash("right"), Role.USER, true).delete(clock.instant());
        passwords.costs.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "known, wrong",
        "known, ''",
        "unknown, right",
        "unknown, ''",
        "inactive, right",
        "inactive, wrong",
        "deleted, right",
        "deleted, wrong"
    })
    void failedSignInCostsOneHashAndOneTryWhateverTheReason(String username, String password) {
        Credentials credentials = new Credentials(username, password);
        for (int tried = 1; tried <= TRIES; tried++) {
            Throwable refusal = tried == 1
                    ? catchThrowable(() -> authenticator.check(credentials, "192.0.2.1"))
                    : catchThrowable(() -> authenticator.authenticate(credentials, "192.0.2.1"));

            assertThat(refusal).hasMessage("Wrong username or password");
            assertThat(passwords.costs).hasSize(tried).containsOnly("$argon2id$v=19$m=19456,t=2,p=1");
        }
        assertThat(catchThrowable(() -> authenticator.authenticate(credentials, "192.0.2.1")))
                .isInstanceOfSatisfying(Rejection.class, throttled -> {
                    assertThat(throttled.status()).isEqualTo(429);
                    assertThat(throttled.headers()).containsEntry("Retry-After", "60");
                })
                .hasMessage("Too many failed sign-ins, try again later");
        assertThat(passwords.costs).hasSize(TRIES);
    }

    @Test
    void accountThatIsInactiveStaysThrottledAsAnyOther() {
        for (int tried = 0; tried < TRIES; tried++) {
            catchThrowable(() -> authenticator.authenticate(new Credentials("inactive", "right"), "192.0.2.1"));
        }
        clock.pass(Duration.ofSeconds(60));

        assertThat(catchThrowable(() -> authenticator.authenticate(new Credentials("inactive", "right"), "192.0.2.1")))
                .hasMessage("Wrong username or password");
        assertThat(passwords.costs).hasSize(TRIES + 1);
    }

    /** Computes the hashes, and writes down what each was to cost. */
    private static final class WatchedPasswords extends Passwords {

        private final List<String> costs = new ArrayList<>();

        @Override
        public boolean matches(String password, String hash) {
            costs.add(hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1)));
            return super.matches(password, hash);
        }
    }
}
