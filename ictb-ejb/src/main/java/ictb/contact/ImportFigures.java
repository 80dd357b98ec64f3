package ictb.contact;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** What is being imported on this node. */
@ApplicationScoped
public class ImportFigures {

    private final AtomicInteger running = new AtomicInteger();
    private Counter good;
    private Counter bad;

    /** For the container. */
    ImportFigures() {}

    @Inject
    ImportFigures(MeterRegistry registry) {
        Gauge.builder("ictb.imports.running", running::get)
                .description("Files that are being imported")
                .register(registry);
        good = counter("good", registry);
        bad = counter("bad", registry);
    }

    private static Counter counter(String kind, MeterRegistry registry) {
        return Counter.builder("ictb.import.rows")
                .description("Addresses written for imports, and rows refused; those known before are neither")
                .tag("kind", kind)
                .register(registry);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // Now it is there, and its figures are shown before anything has happened.
    }

    void begun() {
        running.incrementAndGet();
    }

    void ended() {
        running.decrementAndGet();
    }

    void written(ImportChunk<?> chunk) {
        good.increment(chunk.good().size());
        bad.increment(chunk.bad().size());
    }
}
