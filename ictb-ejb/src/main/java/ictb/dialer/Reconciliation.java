package ictb.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks the evidence what became of attempts whose signals were lost: all of them when a transmitter has come up, and later
 * those that have been open for longer than a transmission takes.
 */
@ApplicationScoped
public class Reconciliation {

    /** A transmission that has not been heard of for this long is asked about. */
    static final Duration SILENT = Duration.ofSeconds(20);

    /** On which the evidence, once it can be asked, has no word after this long, there will never be one. */
    static final Duration LONGEST_SENDING = Duration.ofSeconds(60);

    @Inject
    private EngineRecords records;

    @Inject
    private Transmitters transmitters;

    @Inject
    private InFlight inFlight;

    @Inject
    private SignalQueue queue;

    @Inject
    private Clock clock;

    /**
     * The transmitter has come up: nothing is sent by it until everything that was open has been asked about.
     *
     * @throws TransmitterUnavailable when it is gone again; its gate stays closed
     */
    void afterLoss(String technology, Lease lease) throws TransmitterUnavailable {
        transmitters.close(technology);
        List<OpenAttempt> open = ofTechnology(technology, records.open(lease));
        open.forEach(attempt -> inFlight.add(attempt.attemptId(), attempt.campaignId(), attempt.trunkId()));
        if (!open.isEmpty()) {
            transmitters.of(technology).orElseThrow().reconcile(open);
        }
        transmitters.open(technology, clock.instant());
    }

    /**
     * Asks about those that have been silent for long; what stays without a word for a minute is in doubt. They are listed while
     * nobody sends, so that none of them is between its claim and its sending.
     */
    void watch(Lease lease) throws TransmitterUnavailable {
        Instant now = clock.instant();
        List<OpenAttempt> silent = transmitters.whileNobodySends(() -> inFlightAsOnRecord(lease)).stream()
                .filter(attempt -> attempt.claimed().plus(SILENT).isBefore(now))
                .toList();
        if (silent.isEmpty()) {
            return;
        }
        Map<Long, String> technologies = records.technologies();
        Map<String, List<OpenAttempt>> byTechnology = silent.stream()
                .collect(Collectors.groupingBy(attempt -> technologies.getOrDefault(attempt.trunkId(), "")));
        for (Map.Entry<String, List<OpenAttempt>> entry : byTechnology.entrySet()) {
            Optional<Instant> askable = transmitters.openSince(entry.getKey());
            if (askable.isPresent()) {
                Set<String> spokenOf =
                        transmitters.of(entry.getKey()).orElseThrow().reconcile(entry.getValue());
                doubtTheOldest(entry.getValue(), spokenOf, askable.get(), now);
            }
        }
    }

    /** Brings the node's own count back to the rows: a slot that was lost would be lost until the next start. */
    private List<OpenAttempt> inFlightAsOnRecord(Lease lease) {
        List<OpenAttempt> open = records.open(lease);
        inFlight.become(open);
        return open;
    }

    /** Those on which the evidence has no word, although it could be asked for long enough. */
    private void doubtTheOldest(List<OpenAttempt> silent, Set<String> spokenOf, Instant askable, Instant now) {
        Instant before = now.minus(LONGEST_SENDING);
        if (askable.isAfter(before)) {
            return;
        }
        silent.stream()
                .filter(attempt -> attempt.state() == AttemptState.SENDING)
                .filter(attempt -> !spokenOf.contains(attempt.attemptId()))
                .filter(attempt -> attempt.claimed().isBefore(before))
                .forEach(attempt -> queue.report(
                        new AttemptSignal.InDoubt(attempt.attemptId(), "no evidence whether the call was placed")));
    }

    private List<OpenAttempt> ofTechnology(String technology, List<OpenAttempt> open) {
        Map<Long, String> technologies = records.technologies();
        return open.stream()
                .filter(attempt ->
                        technologies.getOrDefault(attempt.trunkId(), "").equals(technology))
                .toList();
    }
}
