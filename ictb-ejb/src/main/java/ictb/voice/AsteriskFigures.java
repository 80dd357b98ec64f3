package ictb.voice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How this node stands with each Asterisk. How large their pools are and how full, the server's own console shows. */
@ApplicationScoped
public class AsteriskFigures {

    private static final String NAME = "asterisk";

    private MeterRegistry registry;
    private MeterProvider<Counter> sessions;

    /** For the container. */
    AsteriskFigures() {}

    @Inject
    AsteriskFigures(MeterRegistry registry) {
        this.registry = registry;
        this.sessions = Counter.builder("ictb.asterisk.sessions")
                .description("How often the pool of an Asterisk was asked for a session, and gave one or refused")
                .withRegistry(registry);
    }

    /** From now on; before anything has happened. */
    void show(AsteriskNode node) {
        Gauge.builder("ictb.asterisk.link", () -> node.link().isPresent() ? 1 : 0)
                .description("Whether the events of an Asterisk are heard: 1 or 0")
                .tag(NAME, node.name())
                .register(registry);
        sessions(node.name(), "given");
        sessions(node.name(), "refused");
    }

    void given(String asterisk) {
        sessions(asterisk, "given").increment();
    }

    void refused(String asterisk) {
        sessions(asterisk, "refused").increment();
    }

    private Counter sessions(String asterisk, String result) {
        return sessions.withTags(Tags.of(NAME, asterisk, "result", result));
    }
}
