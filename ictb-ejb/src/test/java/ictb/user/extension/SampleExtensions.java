package ictb.user.extension;

import java.time.Instant;
import java.util.Optional;

/** Extensions for tests of other packages. */
public final class SampleExtensions {

    private SampleExtensions() {}

    public static Extension telephone() {
        return new Extension(2, "12345", "secret", Optional.empty(), Instant.parse("2026-03-01T10:00:00Z"));
    }
}
