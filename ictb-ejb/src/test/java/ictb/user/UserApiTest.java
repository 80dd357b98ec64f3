package ictb.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import ictb.platform.api.Golden;
import ictb.security.Accounts;
import ictb.security.Caller;
import ictb.security.KnownUsers;
import ictb.security.MovableClock;
import ictb.security.Role;
import ictb.security.User;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserApiTest {

    private final KnownUsers users = new KnownUsers();
    private final UserApi api = new UserApi();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void signIn() {
        api.users = users;
        api.clock = new MovableClock();
        api.accounts = new Accounts() {
            @Override
            public String hash(String password) {
                return "hash";
            }

            @Override
            public void changePassword(User user, String password) {
                done.add("password");
            }

            @Override
            public void changePin(User user, String pin) {
                done.add("pin");
            }

            @Override
            public long endKeys(User user) {
                done.add("keys ended");
                return 1;
            }
        };
        actAs(Role.ADMIN);
    }

    @Test
    void userIdIsAnswered() {
        Golden.assertResult("User_Create", api.create(new Sent().user()));
    }

    @Test
    void accountIsMadeAsTheGuideSendsIt() {
        Sent sent = new Sent();
        sent.active = Optional.of(false);
        sent.roleId = Optional.of(3);
        sent.country = Optional.of("de");
        sent.zone = Optional.of(ZoneId.of("Europe/Berlin"));
        User made = users.find(api.create(sent.user())).orElseThrow();
        assertThat(made.username()).isEqualTo("myuser");
        assertThat(made.isActive()).isFalse();
        assertThat(made.role()).isEqualTo(Role.AGENT);
        assertThat(made.country()).contains("DE");
        assertThat(made.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @ParameterizedTest
    @CsvSource({"agent, AGENT", "3, AGENT", "' User ', USER", "ADMIN, ADMIN"})
    void roleIsNamedByItsNameOrItsId(String written, Role meant) {
        Sent sent = new Sent();
        sent.role = Optional.of(written);
        assertThat(users.find(api.create(sent.user())).orElseThrow().role()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"king", "0", "''"})
    void roleThatIsNoneIsRefused(String written) {
        Sent sent = new Sent();
        sent.role = Optional.of(written);
        assertRefused(sent, "role must be one of admin, user, agent, or a role_id");
    }

    @Test
    void twoRolesAreRefused() {
        Sent sent = new Sent();
        sent.role = Optional.of("agent");
        sent.roleId = Optional.of(2);
        assertRefused(sent, "role_id and role name two roles");
    }

    @Test
    void accountOfNothingButANameIsAnActiveUserInUtc() {
        User made = users.find(api.create(new Sent().user())).orElseThrow();
        assertThat(made.isActive()).isTrue();
        assertThat(made.role()).isEqualTo(Role.USER);
        assertThat(made.country()).isEmpty();
        assertThat(made.zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void usernameIsTakenWhateverItsCase() {
        api.create(new Sent().user());
        Sent again = new Sent();
        again.username = "MYUSER";
        assertRefused(again, "The username MYUSER is taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "a b", " ", "a\nb", "<b>", "ab\u0000"})
    void usernameThatNoSignInCouldCarryIsRefused(String username) {
        Sent sent = new Sent();
        sent.username = username;
        assertRefused(sent, "username has 1 to 64 letters, digits and . _ @ + -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "newpass", "2342"})
    void guidesOwnPasswordsAreGood(String password) {
        Sent sent = new Sent();
        sent.passwd = password;
        assertThat(api.create(sent.user())).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"XX", "USA", "1"})
    void countryThatIsNoneIsRefused(String country) {
        Sent sent = new Sent();
        sent.country = Optional.of(country);
        assertRefused(sent, "country must be a code of ISO 3166 such as US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "e", "en US", "-", "zz"})
    void languageThatIsNoneIsRefused(String language) {
        Sent sent = new Sent();
        sent.language = Optional.of(language);
        assertRefused(sent, "language must be a tag of BCP 47 such as en or pt-BR");
    }

    @ParameterizedTest
    @CsvSource({"en", "pt-BR", "pt_BR", "zh-Hans-CN"})
    void languageIsATag(String language) {
        Sent sent = new Sent();
        sent.language = Optional.of(language);
        assertThat(api.create(sent.user())).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@", "a@b\r\nBcc: c@d", "<a@b>"})
    void emailThatIsNoneIsRefused(String email) {
        Sent sent = new Sent();
        sent.email = Optional.of(email);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> api.create(sent.user()))
                .withMessageStartingWith("email ");
    }

    @Test
    void roleAboveOnesOwnIsRefused() {
        actAs(Role.USER);
        Sent sent = new Sent();
        sent.roleId = Optional.of(1);
        assertRefused(sent, "role_id must not be above your own");
    }

    @Test
    void unknownRoleIsRefused() {
        Sent sent = new Sent();
        sent.roleId = Optional.of(9);
        assertRefused(sent, "No role with id 9");
    }

    @Test
    void resetEndsKeysUnlessTheyAreKept() {
        long usrId = api.create(new Sent().user());

        api.changePassword(usrId, Optional.of("new"), Optional.empty(), Optional.empty());
        assertThat(done).containsExactly("password", "keys ended");
        done.clear();

        api.changePassword(usrId, Optional.of("new"), Optional.empty(), Optional.of(true));
        assertThat(done).containsExactly("password");
        done.clear();

        api.changePassword(usrId, Optional.empty(), Optional.of("2342"), Optional.empty());
        assertThat(done).containsExactly("pin");
    }

    @Test
    void administratorsKeyAloneDoesNotChangeTheAdministratorsOwnPassword() {
        Caller byKey = new Caller();
        byKey.becomeByKey(api.caller.user(), "192.0.2.1");
        api.caller = byKey;

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() ->
                        api.changePassword(byKey.usrId(), Optional.of("new"), Optional.of("2342"), Optional.empty()))
                .withMessage("Change your own account by Account_Password_Update, with oldpass");
        assertThat(done).isEmpty();
    }

    private void assertRefused(Sent sent, String sentence) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> api.create(sent.user()))
                .withMessage(sentence);
    }

    private void actAs(Role role) {
        Caller caller = new Caller();
        caller.become(users.with("caller" + role, "hash", role, true), "192.0.2.1");
        api.caller = caller;
    }

    /** What a client sends, to be changed where a test wants it. */
    private static final class Sent {

        private String username = "myuser";
        private String passwd = "test";
        private Optional<Boolean> active = Optional.empty();
        private Optional<Integer> roleId = Optional.empty();
        private Optional<String> role = Optional.empty();
        private Optional<String> email = Optional.empty();
        private Optional<String> country = Optional.empty();
        private Optional<String> language = Optional.empty();
        private Optional<ZoneId> zone = Optional.empty();

        private UserMembers user() {
            Optional<String> none = Optional.empty();
            return new UserMembers(
                    Optional.of(username),
                    Optional.of(passwd),
                    active,
                    roleId,
                    role,
                    none,
                    none,
                    none,
                    none,
                    email,
                    none,
                    none,
                    country,
                    language,
                    zone);
        }
    }
}
