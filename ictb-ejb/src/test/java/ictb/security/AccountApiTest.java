package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import ictb.platform.api.CurrentCall;
import ictb.platform.api.Golden;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountApiTest {

    private static final Optional<String> NONE = Optional.empty();

    private final KnownUsers users = new KnownUsers();
    private final AccountApi api = new AccountApi();
    private final CurrentCall call = new CurrentCall();
    private final KnownSessions sessions = new KnownSessions();
    private final MovableClock clock = new MovableClock();
    private final User admin = users.with("admin", "hash", Role.ADMIN, true);
    private final User mine = users.with("myuser", "hash", Role.USER, true);
    private final User other = users.with("other", "hash", Role.USER, true);

    private final List<String> changed = new ArrayList<>();
    private long activeKeys;

    @BeforeEach
    void signIn() {
        api.clock = clock;
        api.call = call;
        api.sessions = sessions;
        api.authenticator = new Authenticator() {
            @Override
            public User check(Credentials credentials, String address) {
                assertThat(address).isEqualTo("192.0.2.1");
                return AccountApiTest.this
                        .users
                        .named(credentials.username())
                        .filter(user -> credentials.password().equals("right"))
                        .orElseThrow(() -> new DomainException("Wrong username or password"));
            }

            @Override
            public boolean isPasswordOf(User user, String password, String address) {
                return password.equals("right");
            }
        };
        api.users = users;
        api.accounts = new Accounts() {
            @Override
            public void changePassword(User user, String password) {
                changed.add(password);
            }

            @Override
            public void changePin(User user, String pin) {
                changed.add(pin);
            }

            @Override
            public long endKeys(User user) {
                long ended = activeKeys;
                activeKeys = 0;
                return ended;
            }

            @Override
            public long activeKeys(User user) {
                return activeKeys;
            }
        };
        actAs(mine);
    }

    @Test
    void sessionIsOnesOwnWithoutASecondPair() {
        String id = api.beginSession(NONE, NONE);
        Golden.assertResult("Account_Session", id);
        assertThat(sessions.find(id, clock.instant()))
                .hasValueSatisfying(session -> assertThat(session.usrId()).isEqualTo(mine.usrId()));
    }

    @Test
    void sessionIsTheSecondPairsOwners() {
        String id = api.beginSession(Optional.of("other"), Optional.of("right"));
        assertThat(sessions.find(id, clock.instant()))
                .hasValueSatisfying(session -> assertThat(session.usrId()).isEqualTo(other.usrId()));
        assertThat(call.subject()).containsExactly("usr_id=" + other.usrId());
    }

    @Test
    void wrongSecondPairIsRefused() {
        assertRefused(() -> api.beginSession(Optional.of("other"), Optional.of("wrong")), "Wrong username or password");
    }

    @Test
    void halfASecondPairIsRefused() {
        String sentence = "login_user and login_pass belong together: send both or neither";
        assertRefused(() -> api.beginSession(Optional.of("other"), NONE), sentence);
        assertRefused(() -> api.beginSession(NONE, Optional.of("right")), sentence);
    }

    @Test
    void ownSessionIsDestroyedOnce() {
        String id = api.beginSession(NONE, NONE);
        Golden.assertResult("Account_Session_Destroy", api.endSession(id));
        assertRefused(() -> api.endSession(id), "No such session");
    }

    @Test
    void someoneElsesSessionIsAsGoodAsNone() {
        String id = api.beginSession(NONE, NONE);
        actAs(other);
        assertRefused(() -> api.endSession(id), "No such session");
    }

    @Test
    void administratorDestroysEverySession() {
        String id = api.beginSession(NONE, NONE);
        actAs(admin);
        assertThat(api.endSession(id)).isEqualTo("Session destroyed");
    }

    @Test
    void sessionIsOverAfterEightHours() {
        Session session =
                new Session("hash", 1, clock.instant(), clock.instant().plus(Sessions.LIFE));
        clock.pass(Sessions.LIFE.minusSeconds(1));
        assertThat(session.isOver(clock.instant())).isFalse();
        clock.pass(java.time.Duration.ofSeconds(1));
        assertThat(session.isOver(clock.instant())).isTrue();
    }

    @Test
    void keyAloneChangesNoPasswordAndNoPin() {
        actByKeyAs(mine);
        String sentence = "oldpass is required where the password is not what signs in";
        assertRefused(() -> change(Optional.of("new"), NONE, NONE), sentence);
        assertRefused(() -> change(NONE, Optional.of("2342"), NONE), sentence);
        assertThat(changed).isEmpty();
    }

    @Test
    void keyChangesThePasswordTogetherWithTheOldOne() {
        actByKeyAs(mine);
        assertRefused(
                () -> change(Optional.of("new"), NONE, Optional.of("wrong")), "oldpass is not this account's password");
        assertThat(changed).isEmpty();
        assertThat(change(Optional.of("new"), NONE, Optional.of("right"))).isEqualTo("Password updated");
        assertThat(changed).containsExactly("new");
    }

    @Test
    void passwordThatSignsInIsTheOldOne() {
        Golden.assertResult("Account_Password_Update", change(Optional.of("new"), NONE, NONE));
        assertThat(changed).containsExactly("new");
    }

    @Test
    void oldPasswordIsCheckedWhereItIsSent() {
        assertRefused(
                () -> change(Optional.of("new"), NONE, Optional.of("wrong")), "oldpass is not this account's password");
        assertThat(changed).isEmpty();
    }

    @Test
    void changeTellsHowManyKeysAreActiveAndEndsThemOnRequest() {
        activeKeys = 2;
        assertThat(change(Optional.of("new"), NONE, NONE))
                .isEqualTo("Password updated; 2 API keys are still active, send end_keys=1 to end them");
        assertThat(activeKeys).isEqualTo(2);
        assertThat(api.changePassword(Optional.of("newer"), NONE, NONE, Optional.of(true)))
                .isEqualTo("Password updated; 2 API keys are ended");
        assertThat(activeKeys).isZero();
    }

    private String change(Optional<String> password, Optional<String> pin, Optional<String> oldPassword) {
        return api.changePassword(password, pin, oldPassword, Optional.empty());
    }

    private void actByKeyAs(User user) {
        Caller caller = new Caller();
        caller.becomeByKey(user, "192.0.2.1");
        api.caller = caller;
    }

    private void actAs(User user) {
        Caller caller = new Caller();
        caller.become(user, "192.0.2.1");
        api.caller = caller;
    }

    private static void assertRefused(Runnable call, String sentence) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call::run).withMessage(sentence);
    }

    /** Sessions without a database, with ids that a test can foresee. */
    private static final class KnownSessions extends Sessions {

        private final Map<String, Session> sessions = new HashMap<>();

        @Override
        public String begin(User user, Instant now) {
            String id = "%032x".formatted(sessions.size() + 1);
            sessions.put(id, new Session(id, user.usrId(), now, now.plus(LIFE)));
            return id;
        }

        @Override
        public Optional<Session> find(String id, Instant now) {
            return Optional.ofNullable(sessions.get(id));
        }

        @Override
        void end(Session session) {
            sessions.values().remove(session);
        }
    }
}
