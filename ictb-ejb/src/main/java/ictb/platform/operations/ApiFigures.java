package ictb.platform.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/** How many calls of the API there were, how they ended and how long they took. */
@ApplicationScoped
public class ApiFigures {

    /** How a call ended. */
    public enum Result {
        DONE,
        /** With a sentence for the client. */
        REFUSED,
        /** With an incident. */
        FAILED;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A call that is under way. */
    public final class Running {

        private final Timer.Sample sample = Timer.start(registry);

        private Running() {}

        /** @param method as the catalogue spells it, never as a client does */
        public void ended(String method, Result result) {
            sample.stop(calls.withTags("method", method, "result", result.label()));
        }
    }

    private MeterRegistry registry;
    private MeterProvider<Timer> calls;
    private Counter unknown;

    /** For the container. */
    ApiFigures() {}

    @Inject
    public ApiFigures(MeterRegistry registry) {
        this.registry = registry;
        calls = Timer.builder("ictb.api.call")
                .description(
                        "From the reading of the arguments to the answer, or to the first element of one that is streamed")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10))
                .withRegistry(registry);
        unknown = Counter.builder("ictb.api.unknown.method")
                .description("Calls of methods that there are not")
                .register(registry);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // Now it is there, and its figures are shown before anything has happened.
    }

    public Running begin() {
        return new Running();
    }

    public void unknownMethod() {
        unknown.increment();
    }
}
