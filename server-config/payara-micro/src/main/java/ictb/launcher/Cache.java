package ictb.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that keeps unpacked programs of others between runs; it may be deleted at any time when nothing runs.
 *
 * @param directory the folder, absolute
 */
public record Cache(Path directory) {
    /** {@code $ICTB_CACHE}, or {@code ~/.cache/ictb}. */
    public static Cache ofUser() {
        return ofUser(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Cache ofUser(Map<String, String> environment, Path userHome) {
        return Optional.ofNullable(environment.get("ICTB_CACHE"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new Cache(Path.of(folder).toAbsolutePath()))
                .orElseGet(() -> new Cache(userHome.resolve(".cache/ictb")));
    }
}
