package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.security.password.Passwords;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinCheckTest {

    private static final String NUMBER = "442079460000";
    private static final String CALLER = "4930123456";
    private static final String PIN = "8642";

    private final MovableClock clock = new MovableClock();
    private final KnownUsers users = new KnownUsers();
    private final PinCheck pins = new PinCheck();
    private int compared;

    private final Passwords passwords = new Passwords() {
        @Override
        public boolean matches(String password, String hash) {
            compared++;
            return hash.equals("hash of " + password);
        }

        @Override
        public void matchNobody(String password) {
            compared++;
        }
    };

    private User user;

    @BeforeEach
    void makeUser() {
        pins.users = users;
        pins.passwords = passwords;
        pins.throttle = new PinThrottle(clock);
        user = userWithPin("myuser", true);
    }

    private User userWithPin(String name, boolean active) {
        User made = users.with(name, "x", Role.USER, active);
        made.changePin("hash of " + PIN);
        return made;
    }

    private Optional<User> verify(long usrId, String pin) {
        return pins.verify(usrId, pin, NUMBER, Optional.of(CALLER));
    }

    @Test
    void rightPinIsTheUsers() {
        assertThat(verify(user.usrId(), PIN)).contains(user);
    }

    @Test
    void wrongPinsSleepersStrangersAndWhoHasNoneAreComparedAlike() {
        User sleeper = userWithPin("asleep", false);
        User without = users.with("pinless", "x", Role.USER, true);

        assertThat(verify(user.usrId(), "0000")).isEmpty();
        assertThat(verify(sleeper.usrId(), PIN)).isEmpty();
        assertThat(verify(without.usrId(), PIN)).isEmpty();
        assertThat(verify(987_654_321, PIN)).isEmpty();

        assertThat(compared).isEqualTo(4);
    }

    @Test
    void afterSixWrongOnesTheRightOneIsNotEvenCompared() {
        for (int time = 0; time < PinThrottle.MOST_OF_USER_BY_CALLER; time++) {
            assertThat(verify(user.usrId(), "0000")).isEmpty();
        }
        assertThat(verify(user.usrId(), PIN)).isEmpty();
        assertThat(compared).isEqualTo(PinThrottle.MOST_OF_USER_BY_CALLER);

        clock.pass(Duration.ofHours(1));
        assertThat(verify(user.usrId(), PIN)).contains(user);
    }

    @Test
    void rightOnesAreFree() {
        for (int time = 0; time < 50; time++) {
            assertThat(verify(user.usrId(), PIN)).contains(user);
        }
    }
}
