package ictb.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** How many tries to sign in have failed. Those that the throttle has turned away were not tried. */
@ApplicationScoped
public class SignInFigures {

    private Counter byPassword;
    private Counter byKey;

    /** For the container. */
    SignInFigures() {}

    @Inject
    SignInFigures(MeterRegistry registry) {
        byPassword = counter("password", registry);
        byKey = counter("key", registry);
    }

    private static Counter counter(String proof, MeterRegistry registry) {
        return Counter.builder("ictb.sign.in.failures")
                .description("Tries to sign in that have failed")
                .tag("by", proof)
                .register(registry);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // Now it is there, and its figures are shown before anything has happened.
    }

    void failedByPassword() {
        byPassword.increment();
    }

    void failedByKey() {
        byKey.increment();
    }
}
