package ictb.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first password of the account {@code admin}: the person's own choice, or generated for a home that is new, shown
 * at that start and kept in a file that its owner alone may read. The application takes it only when it has no account
 * yet.
 */
final class AdminPassword {
    private final Optional<String> password;
    private final String announcement;

    private AdminPassword(Optional<String> password, String announcement) {
        this.password = password;
        this.announcement = announcement;
    }

    /** Decides before the database is made: a home with a database and no kept password has its account already. */
    static AdminPassword of(Settings settings, Home home) {
        if (settings.adminPassword().isPresent()) {
            return new AdminPassword(settings.adminPassword(), "admin, with the password of ICTB_ADMIN_PASSWORD");
        }
        Path file = home.directory().resolve("admin-password");
        if (Files.exists(file)) {
            return new AdminPassword(Optional.of(Secret.keptIn(file)), "admin, its first password is kept in " + file);
        }
        if (settings.database().isPresent() || MariaDb.existsIn(home)) {
            return new AdminPassword(Optional.empty(), "admin, with the password that it was given");
        }
        String generated = Secret.keptIn(file);
        return new AdminPassword(Optional.of(generated), "admin, password " + generated + " (kept in " + file + ")");
    }

    /** The password for the application's first start; empty when this launcher does not know it. */
    Optional<String> known() {
        return password;
    }

    /** Name and password as a person wants to read them. */
    String announcement() {
        return announcement;
    }
}
