package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import ictb.platform.Settings;
import ictb.platform.api.Rejection;
import ictb.platform.api.WorkEnded;
import ictb.security.password.Passwords;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticatorTest {

    private static final String HERE = "192.0.2.1";

    private final MovableClock clock = new MovableClock();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final KnownUsers users = new KnownUsers();
    private final CountedPasswords passwords = new CountedPasswords();
    private final Authenticator authenticator = new Authenticator();
    private final RecentAccounts recent = new RecentAccounts(clock);
    private User user;

    @BeforeEach
    void signUp() {
        Settings settings = Settings.of(Map.of(
                "ICTB_SIGNIN_FAILURES", "3", "ICTB_SIGNIN_FAILURES_ADDRESS", "5", "ICTB_SIGNIN_FAILURES_ACCOUNT", "8"));
        authenticator.users = users;
        authenticator.passwords = passwords;
        authenticator.figures = new SignInFigures(registry);
        authenticator.verified = new VerifiedCredentials(clock);
        authenticator.recent = recent;
        authenticator.throttle = new SignInThrottle(settings, clock);
        user = users.with("myuser", passwords.hash("mysecret"), Role.USER, true);
    }

    @Test
    void rightPasswordSignsIn() {
        assertThat(signIn("myuser", "mysecret")).isSameAs(user);
    }

    @Test
    void wrongPasswordUnknownAndInactiveUserAreToldAlike() {
        User inactive = users.with("gone", passwords.hash("mysecret"), Role.USER, false);
        assertThat(inactive.isActive()).isFalse();
        assertRejected(401, "Wrong username or password", "myuser", "wrong");
        assertRejected(401, "Wrong username or password", "nobody", "mysecret");
        assertRejected(401, "Wrong username or password", "gone", "mysecret");
    }

    @Test
    void failuresAreCounted() {
        signIn("myuser", "mysecret");
        assertRejected(401, "Wrong username or password", "myuser", "wrong");
        assertRejected(401, "Wrong username or password", "nobody", "mysecret");
        assertThat(failures("password")).isEqualTo(2);
        assertThat(failures("key")).isZero();
    }

    private double failures(String by) {
        return registry.get("ictb.sign.in.failures").tag("by", by).counter().count();
    }

    @Test
    void keysAreGuessedSlowly() {
        authenticator.keys = new ApiKeys() {
            @Override
            Optional<User> ownerOf(String key) {
                return Optional.empty();
            }
        };
        for (int tries = 0; tries < 3; tries++) {
            assertKeyRejected(401, "Wrong API key");
        }
        assertThat(failures("key")).isEqualTo(3);
        assertKeyRejected(429, "Too many failed sign-ins, try again later");
    }

    private void assertKeyRejected(int status, String sentence) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> authenticator.authenticate("ictb_guess", HERE))
                .withMessage(sentence)
                .satisfies(rejection -> assertThat(rejection.status()).isEqualTo(status));
    }

    @Test
    void unknownUserCostsAHashToo() {
        assertRejected(401, "Wrong username or password", "nobody", "mysecret");
        assertThat(passwords.computed).isOne();
    }

    @Test
    void nextCallWithinAMinuteCostsNoHash() {
        signIn("myuser", "mysecret");
        clock.pass(Duration.ofSeconds(59));
        signIn("myuser", "mysecret");
        assertThat(passwords.computed).isOne();
        clock.pass(Duration.ofSeconds(2));
        signIn("myuser", "mysecret");
        assertThat(passwords.computed).isEqualTo(2);
    }

    @Test
    void wrongPasswordIsNeverRemembered() {
        assertRejected(401, "Wrong username or password", "myuser", "wrong");
        assertRejected(401, "Wrong username or password", "myuser", "wrong");
        assertThat(passwords.computed).isEqualTo(2);
    }

    @Test
    void accountThatHasJustSignedInIsReadOnceASecond() {
        signIn("myuser", "mysecret");
        signIn("myuser", "mysecret");
        int read = users.read;

        signIn("myuser", "mysecret");
        assertThat(users.read).isEqualTo(read);

        clock.pass(RecentAccounts.REMEMBERED);
        signIn("myuser", "mysecret");
        assertThat(users.read).isEqualTo(read + 1);
    }

    @Test
    void accountIsReadAgainAfterWhateverMayHaveChangedIt() {
        signIn("myuser", "mysecret");
        signIn("myuser", "mysecret");
        int read = users.read;

        recent.forget(new WorkEnded("User_Update"));
        signIn("myuser", "mysecret");

        assertThat(users.read).isEqualTo(read + 1);
    }

    @Test
    void changeWhileAnAccountIsReadKeepsItFromBeingRemembered() {
        signIn("myuser", "mysecret");
        users.whileReading = () -> recent.forget(new WorkEnded("User_Update"));
        signIn("myuser", "mysecret");
        int read = users.read;
        users.whileReading = () -> {};

        signIn("myuser", "mysecret");

        assertThat(users.read).isEqualTo(read + 1);
    }

    @Test
    void wrongPasswordOfARecentAccountIsRefusedAsEver() {
        signIn("myuser", "mysecret");
        signIn("myuser", "mysecret");

        assertRejected(401, "Wrong username or password", "myuser", "wrong");
    }

    @Test
    void changedPasswordIsForgottenAtOnce() {
        signIn("myuser", "mysecret");
        users.replace(user, passwords.hash("newpass"));
        recent.forget(new WorkEnded("User_Password_Update"));
        assertRejected(401, "Wrong username or password", "myuser", "mysecret");
        assertThat(signIn("myuser", "newpass")).isSameAs(user);
    }

    @Test
    void deactivatedAccountIsForgottenAtOnce() {
        signIn("myuser", "mysecret");
        users.deactivate(user);
        assertRejected(401, "Wrong username or password", "myuser", "mysecret");
    }

    @Test
    void guessingAtOneAccountIsThrottledUnderEverySpelling() {
        assertRejected(401, "Wrong username or password", "myuser", "1");
        assertRejected(401, "Wrong username or password", "MYUSER", "2");
        assertRejected(401, "Wrong username or password", "MyUser", "3");
        assertRejected(429, "Too many failed sign-ins, try again later", "myUSER", "4");
        assertThat(passwords.computed).isEqualTo(3);
    }

    @Test
    void throttledAccountLetsProgramsInThatAreKnownAlready() {
        signIn("myuser", "mysecret");
        for (String guess : new String[] {"1", "2", "3"}) {
            assertRejected(401, "Wrong username or password", "myuser", guess);
        }
        assertThat(signIn("myuser", "mysecret")).isSameAs(user);
    }

    @Test
    void guessingFromOneAddressIsThrottledOverAllAccounts() {
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            assertRejected(401, "Wrong username or password", name, "x");
        }
        assertRejected(429, "Too many failed sign-ins, try again later", "f", "x");
        assertThat(authenticator.authenticate(new Credentials("myuser", "mysecret"), "192.0.2.2"))
                .isSameAs(user);
    }

    @Test
    void guesserAtOneAddressDoesNotShutTheOwnerOutAtAnother() {
        for (String guess : new String[] {"1", "2", "3"}) {
            assertRejected(401, "Wrong username or password", "myuser", guess);
        }
        assertRejected(429, "Too many failed sign-ins, try again later", "myuser", "mysecret");

        assertThat(signInFrom("192.0.2.2", "mysecret")).isSameAs(user);
    }

    @Test
    void guessersAtManyAddressesAreSlowedDownTogetherAndTheOwnerIsNotShutOut() {
        signInFrom("203.0.113.1", "mysecret");
        clock.pass(VerifiedCredentials.REMEMBERED.plusSeconds(1));
        for (int guesser = 0; guesser < 8; guesser++) {
            assertRejectedFrom("192.0.2." + guesser, 401, "guess");
        }
        for (int guesser = 0; guesser < 8; guesser++) {
            assertRejectedFrom("192.0.2." + guesser, 429, "another guess");
        }
        assertRejectedFrom("203.0.113.1", 401, "mistyped");

        assertThat(signInFrom("203.0.113.1", "mysecret"))
                .as("where the account has signed in before")
                .isSameAs(user);
        clock.pass(VerifiedCredentials.REMEMBERED.plusSeconds(1));
        assertThat(signInFrom("203.0.113.2", "mysecret"))
                .as("where nobody has failed")
                .isSameAs(user);
    }

    @Test
    void wholeNetworkOfAnIpv6ClientIsOneAddress() {
        for (int guess = 1; guess <= 3; guess++) {
            assertRejectedFrom("2001:db8:0:1::" + guess, 401, "guess");
        }
        assertRejectedFrom("2001:db8:0:1:ffff::9", 429, "guess");
        assertRejectedFrom("2001:db8:0:2::1", 401, "guess");
    }

    @Test
    void addressThatIsSharedWithAGuesserStaysOpenToAccountsThatAreKnownThere() {
        signIn("myuser", "mysecret");
        clock.pass(VerifiedCredentials.REMEMBERED.plusSeconds(1));
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            assertRejected(401, "Wrong username or password", name, "x");
        }
        assertRejected(429, "Too many failed sign-ins, try again later", "f", "x");

        assertThat(signIn("myuser", "mysecret")).isSameAs(user);
    }

    @Test
    void manyRightOnesAtOnceOfAnAccountThatNobodyHasUsedLatelyCostOneHash() throws Exception {
        assertThat(atOnce(40, () -> signIn("myuser", "mysecret"))).containsOnly("in");
        assertThat(passwords.computed).isOne();
    }

    @Test
    void manyWrongOnesAtOnceDoNotSlipThrough() throws Exception {
        assertThat(atOnce(40, () -> signIn("myuser", "wrong")))
                .hasSize(40)
                .containsOnly("Wrong username or password", "Too many failed sign-ins, try again later");
        assertThat(passwords.computed).isEqualTo(3);
    }

    /** What each of so many calls that begin together ends with. */
    private static List<String> atOnce(int calls, Runnable call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        try {
            CyclicBarrier start = new CyclicBarrier(calls);
            List<Future<String>> ends = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                ends.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    try {
                        call.run();
                        return "in";
                    } catch (Rejection refused) {
                        return refused.getMessage();
                    }
                }));
            }
            List<String> told = new ArrayList<>();
            for (Future<String> end : ends) {
                told.add(end.get(1, TimeUnit.MINUTES));
            }
            return told;
        } finally {
            threads.shutdownNow();
        }
    }

    private User signInFrom(String address, String password) {
        return authenticator.authenticate(new Credentials("myuser", password), address);
    }

    private void assertRejectedFrom(String address, int status, String password) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> signInFrom(address, password))
                .satisfies(rejection -> assertThat(rejection.status()).isEqualTo(status));
    }

    @Test
    void throttledClientIsToldWhenToTryAgain() {
        for (String guess : new String[] {"1", "2", "3"}) {
            assertRejected(401, "Wrong username or password", "myuser", guess);
        }
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> signIn("myuser", "mysecret"))
                .satisfies(rejection -> assertThat(rejection.headers()).containsEntry("Retry-After", "60"));
        clock.pass(Duration.ofSeconds(60));
        assertThat(signIn("myuser", "mysecret")).isSameAs(user);
    }

    @Test
    void signInsThatSucceedAreNeverThrottled() {
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofSeconds(61));
            signIn("myuser", "mysecret");
        }
        assertThat(passwords.computed).isEqualTo(20);
    }

    @Test
    void passwordThatCouldNotBeLookedAtIsNoFailure() {
        passwords.busy = true;
        for (int i = 0; i < 10; i++) {
            assertRejected(429, "Too many sign-ins at once", "myuser", "mysecret");
        }
        passwords.busy = false;
        assertThat(signIn("myuser", "mysecret")).isSameAs(user);
    }

    @Test
    void secondPairInsideACallIsThrottledByTheSameCount() {
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> authenticator.check(new Credentials("myuser", "guess"), HERE))
                    .withMessage("Wrong username or password")
                    .isNotInstanceOf(Rejection.class);
        }
        assertRejected(429, "Too many failed sign-ins, try again later", "myuser", "mysecret");
    }

    @Test
    void credentialsDoNotTellThemselves() {
        assertThat(new Credentials("myuser", "mysecret").toString()).doesNotContain("mysecret", "myuser");
    }

    private User signIn(String username, String password) {
        return authenticator.authenticate(new Credentials(username, password), HERE);
    }

    private void assertRejected(int status, String sentence, String username, String password) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> signIn(username, password))
                .withMessage(sentence)
                .satisfies(rejection -> assertThat(rejection.status()).isEqualTo(status));
    }

    /** Counts what would cost a hash. */
    private static final class CountedPasswords extends Passwords {

        private int computed;
        private boolean busy;

        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            if (busy) {
                throw Rejection.throttled("Too many sign-ins at once", Duration.ofSeconds(10));
            }
            computed++;
            return hash.equals("hash of " + password);
        }

        @Override
        public void matchNobody(String password) {
            computed++;
        }
    }
}
