package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.platform.Settings;
import ictb.security.password.Passwords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstAccountTest {

    private static final Logger LOG = Logger.getLogger(FirstAccount.class.getName());

    private final List<String> logged = new ArrayList<>();
    private final FirstAccount first = new FirstAccount();
    private final EmptyUsers users = new EmptyUsers();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listenToTheLog() {
        LOG.addHandler(log);
        LOG.setUseParentHandlers(false);
        first.users = users;
        first.clock = new MovableClock();
        first.passwords = new Passwords() {
            @Override
            public String hash(String password) {
                return "hash of " + password;
            }
        };
    }

    @AfterEach
    void leaveTheLog() {
        LOG.removeHandler(log);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void passwordThatWasSetIsTakenAndNeverTold() {
        makeWith(Map.of("ICTB_ADMIN_PASSWORD", "canary"));
        assertThat(users.made.username()).isEqualTo("admin");
        assertThat(users.made.isAdministrator()).isTrue();
        assertThat(users.made.passwordHash()).isEqualTo("hash of canary");
        assertThat(logged).singleElement().asString().doesNotContain("canary");
    }

    @Test
    void generatedPasswordIsToldOnce() {
        makeWith(Map.of());
        assertThat(logged).singleElement().asString().startsWith("First account: username admin, password ");
        String told = logged.get(0).replaceAll(".*password (\\S+) .*", "$1");
        assertThat(told).matches("[0-9a-f]{24}");
        assertThat(users.made.passwordHash()).isEqualTo("hash of " + told);
    }

    @Test
    void generatedPasswordIsNeverTheSame() {
        makeWith(Map.of());
        makeWith(Map.of());
        assertThat(logged).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void accountsThatAreThereStayAsTheyAre() {
        users.empty = false;
        makeWith(Map.of("ICTB_ADMIN_PASSWORD", "canary"));
        assertThat(users.made).isNull();
        assertThat(logged).isEmpty();
    }

    @Test
    void nodeThatComesSecondTellsNothing() {
        users.otherNodeWasFaster = true;
        makeWith(Map.of());
        assertThat(logged).isEmpty();
    }

    private void makeWith(Map<String, String> environment) {
        first.settings = Settings.of(environment);
        first.make();
    }

    private static final class EmptyUsers extends Users {

        private boolean empty = true;
        private boolean otherNodeWasFaster;
        private User made;

        @Override
        boolean isEmpty() {
            return empty;
        }

        @Override
        boolean addFirst(User user) {
            made = user;
            return !otherNodeWasFaster;
        }
    }
}
