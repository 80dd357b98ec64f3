package ictb.security;

import ictb.platform.Settings;
import ictb.security.password.Passwords;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Makes the first account, {@code admin} with usr_id 1, where there is none. */
@Singleton
@Startup
@DependsOn("Migrations")
public class FirstAccount {

    private static final Logger LOG = System.getLogger(FirstAccount.class.getName());
    private static final String USERNAME = "admin";
    private static final int PASSWORD_BYTES = 12;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @PostConstruct
    void make() {
        if (!users.isEmpty()) {
            return;
        }
        Optional<String> given = settings.adminPassword();
        String password = given.orElseGet(FirstAccount::generated);
        User admin = new User(USERNAME, passwords.hash(password), Role.ADMIN, Profile.empty(), clock.instant());
        if (!users.addFirst(admin)) {
            return;
        }
        if (given.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "First account: username {0}, password {1} (generated, told only now)",
                    USERNAME,
                    password);
        } else {
            LOG.log(Level.INFO, "First account: username {0}, password as set", USERNAME);
        }
    }

    private static String generated() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
