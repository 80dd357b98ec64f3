package ictb.voice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** How this node stands with Asterisk. How large the pool is and how full, the server's own console shows. */
@ApplicationScoped
public class AsteriskFigures {

    private Counter given;
    private Counter refused;

    /** For the container. */
    AsteriskFigures() {}

    @Inject
    AsteriskFigures(MeterRegistry registry, AsteriskLink link) {
        Gauge.builder("ictb.asterisk.link", () -> link.obstacle().isEmpty() ? 1 : 0)
                .description("Whether Asterisk's events are heard: 1 or 0")
                .register(registry);
        given = counter("given", registry);
        refused = counter("refused", registry);
    }

    private static Counter counter(String result, MeterRegistry registry) {
        return Counter.builder("ictb.asterisk.sessions")
                .description("How often the pool was asked for a session, and gave one or refused")
                .tag("result", result)
                .register(registry);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // Now it is there, and its figures are shown before anything has happened.
    }

    void given() {
        given.increment();
    }

    void refused() {
        refused.increment();
    }
}
