package ictb.dialer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The dialer's figures. */
@ApplicationScoped
public class DialerFigures {

    private static final Logger LOG = System.getLogger(DialerFigures.class.getName());

    /** Counting a queue of a million takes the database a moment, whoever asks how often. */
    private static final Duration QUEUE_IS_REMEMBERED = Duration.ofSeconds(10);

    @Inject
    private MeterRegistry registry;

    @Inject
    private InFlight inFlight;

    @Inject
    private EngineRecords records;

    @Inject
    private Clock clock;

    private final Cache<String, Optional<Waiting>> queue =
            Caffeine.newBuilder().expireAfterWrite(QUEUE_IS_REMEMBERED).build();

    private MeterProvider<Counter> calls;

    public DialerFigures() {}

    DialerFigures(MeterRegistry registry, InFlight inFlight, EngineRecords records, Clock clock) {
        this.registry = registry;
        this.inFlight = inFlight;
        this.records = records;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        calls = Counter.builder("ictb.calls")
                .description(
                        "Attempts that have ended, by disposition; unknown: in doubt for ever; unsent: never placed")
                .withRegistry(registry);
        // All of them from the start, so that a rate is known of the first that ends.
        Stream.concat(
                        Stream.of(Disposition.values()).map(Disposition::word),
                        Stream.of(AttemptState.UNKNOWN, AttemptState.UNSENT)
                                .map(state -> state.name().toLowerCase(Locale.ROOT)))
                .distinct()
                .forEach(end -> calls.withTag("outcome", end));
        Gauge.builder("ictb.attempts.in.flight", inFlight::all)
                .description("Attempts of this node whose call is under way")
                .register(registry);
        Gauge.builder("ictb.ready.contacts", () -> queue(Waiting::contacts))
                .description("Contacts of running campaigns that wait for an attempt, of all nodes")
                .register(registry);
        Gauge.builder(
                        "ictb.ready.lag",
                        () -> queue(waiting -> waiting.lag(clock.instant()).toMillis() / 1000.0))
                .description("How long the first of these has been due")
                .baseUnit("seconds")
                .register(registry);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // Now it is there, and its figures are shown before anything has happened.
    }

    void settled(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptsSettled settled) {
        settled.ends().forEach(end -> calls.withTag("outcome", end).increment());
    }

    /** NaN where the database does not tell. */
    private double queue(ToDoubleFunction<Waiting> figure) {
        return queue.get("all", all -> ask()).map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private Optional<Waiting> ask() {
        try {
            return Optional.of(records.waiting());
        } catch (RuntimeException away) {
            LOG.log(Level.DEBUG, "The ready queue cannot be counted", away);
            return Optional.empty();
        }
    }
}
