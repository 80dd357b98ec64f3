package ictb.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Hands out what comes from outside the application: the time and the configuration. */
@ApplicationScoped
public class Surroundings {

    private Settings settings;

    @PostConstruct
    void read() {
        settings = Settings.ofThisProcess();
    }

    /** The only clock. Whatever decides something takes the time from it or as an argument. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    public Settings settings() {
        return settings;
    }
}
