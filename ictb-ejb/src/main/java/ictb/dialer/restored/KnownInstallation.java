package ictb.dialer.restored;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The id of the database that this node works on, from the engine's start on. */
@ApplicationScoped
class KnownInstallation {

    private volatile Optional<String> id = Optional.empty();

    Optional<String> id() {
        return id;
    }

    void is(String installation) {
        id = Optional.of(installation);
    }
}
