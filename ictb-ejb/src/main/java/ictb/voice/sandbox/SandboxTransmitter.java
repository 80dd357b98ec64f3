package ictb.voice.sandbox;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.OpenAttempt;
import ictb.dialer.Origin;
import ictb.dialer.Transmission;
import ictb.dialer.Transmitter;
import ictb.dialer.TransmitterUnavailable;
import ictb.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Plays calls: nobody's telephone rings. A call goes on when the application dies, as one at a real Asterisk would; its end is
 * known from its number and the moment at which it was placed.
 */
@ApplicationScoped
public class SandboxTransmitter implements Transmitter {

    static final String TECHNOLOGY = "sandbox";

    /** There is only one. */
    static final Origin HERE = new Origin(TECHNOLOGY, "");

    @Inject
    private AttemptSignals signals;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Resource
    private ManagedScheduledExecutorService managed;

    private Journal journal;
    private ScheduledExecutorService executor;

    public SandboxTransmitter() {}

    SandboxTransmitter(AttemptSignals signals, Clock clock, Journal journal, ScheduledExecutorService executor) {
        this.signals = signals;
        this.clock = clock;
        this.journal = journal;
        this.executor = executor;
    }

    @PostConstruct
    void open() {
        journal = new Journal(settings.home().resolve("sandbox").resolve("journal.csv"));
        executor = managed;
    }

    /** There is nothing to connect to. */
    void ready(@Observes @Initialized(ApplicationScoped.class) Object start) {
        signals.transmitterUp(HERE);
    }

    @Override
    public String technology() {
        return TECHNOLOGY;
    }

    /** Every channel: it only plays. */
    @Override
    public boolean carries(String channel) {
        return true;
    }

    @Override
    public List<Origin> origins() {
        return List.of(HERE);
    }

    @Override
    public Optional<String> unknown() {
        return Optional.empty();
    }

    /** Also calls of a trunk that was Asterisk's when they were claimed: nobody else is asked about them. */
    @Override
    public Optional<Origin> origin(String name) {
        return Optional.of(HERE);
    }

    @Override
    public Optional<String> obstacle(Origin origin) {
        return Optional.empty();
    }

    @Override
    public int channels(Origin origin) {
        return Integer.MAX_VALUE;
    }

    @Override
    public int callsPerSecond(Origin origin) {
        return Integer.MAX_VALUE;
    }

    @Override
    public String evidenceMark(Origin origin) throws TransmitterUnavailable {
        try {
            return String.valueOf(journal.length());
        } catch (IOException unreadable) {
            throw new TransmitterUnavailable("The sandbox's journal cannot be read", unreadable);
        }
    }

    @Override
    public void transmit(Origin origin, Collection<Transmission> transmissions) {
        for (Transmission transmission : transmissions) {
            Instant placed = clock.instant();
            if (placed.isAfter(transmission.sendBefore())) {
                signals.report(
                        new AttemptSignal.Unsent(transmission.attemptId(), "this node was too slow to place the call"));
                continue;
            }
            try {
                journal.write(transmission.attemptId(), transmission.number(), placed);
            } catch (IOException unwritten) {
                // A line that is whole is a call, whatever was said after it: only the journal can tell.
                continue;
            }
            endLater(transmission.attemptId(), PlayedCall.of(transmission.number()), placed);
        }
    }

    private void endLater(String attemptId, PlayedCall call, Instant placed) {
        executor.schedule(
                () -> signals.report(new AttemptSignal.Ended(attemptId, call.outcome(placed))),
                call.length().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public Set<String> reconcile(Origin origin, Collection<OpenAttempt> attempts) throws TransmitterUnavailable {
        Map<String, Journal.Entry> placed;
        try {
            placed = journal.read(
                    attempts.stream().map(OpenAttempt::attemptId).collect(Collectors.toSet()), oldest(attempts));
        } catch (IOException unreadable) {
            throw new TransmitterUnavailable("The sandbox's journal cannot be read", unreadable);
        }
        Instant now = clock.instant();
        attempts.forEach(attempt -> signals.report(
                isOurs(attempt) ? verdict(attempt.attemptId(), placed, now) : foreign(attempt.attemptId())));
        return attempts.stream().map(OpenAttempt::attemptId).collect(Collectors.toSet());
    }

    /** Whether it was claimed for the sandbox, and not before the trunk was turned into one. */
    private static boolean isOurs(OpenAttempt attempt) {
        return attempt.evidenceMark().matches("\\d{1,18}");
    }

    private static AttemptSignal foreign(String attemptId) {
        return new AttemptSignal.InDoubt(attemptId, "the trunk was changed while the call was under way");
    }

    private static AttemptSignal verdict(String attemptId, Map<String, Journal.Entry> placed, Instant now) {
        Journal.Entry entry = placed.get(attemptId);
        if (entry == null) {
            return new AttemptSignal.Unsent(attemptId, "the system stopped before the call was placed");
        }
        PlayedCall call = PlayedCall.of(entry.number());
        return entry.placed().plus(call.length()).isAfter(now)
                ? new AttemptSignal.Live(attemptId)
                : new AttemptSignal.Ended(attemptId, call.outcome(entry.placed()));
    }

    private static long oldest(Collection<OpenAttempt> attempts) {
        return attempts.stream()
                .filter(SandboxTransmitter::isOurs)
                .map(OpenAttempt::evidenceMark)
                .mapToLong(Long::parseLong)
                .min()
                .orElse(0);
    }
}
