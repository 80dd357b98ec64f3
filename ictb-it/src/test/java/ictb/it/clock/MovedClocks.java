package ictb.it.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;

/** Gives the application the moved clock instead of its own. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovedClocks {

    @Produces
    public Clock clock() {
        return MovedClock.of(Path.of(System.getenv("ICTB_HOME")));
    }
}
