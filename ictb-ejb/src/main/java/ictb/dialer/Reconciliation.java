package ictb.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * Asks the evidence what became of attempts whose signals were lost: all of them when an origin has come up, and later
 * those that have been open for longer than a transmission takes.
 */
@ApplicationScoped
public class Reconciliation {

    /** A transmission that has not been heard of for this long is asked about. */
    static final Duration SILENT = Duration.ofSeconds(20);

    /** On which the evidence, once it can be asked, has no word after this long, there will never be one. */
    static final Duration LONGEST_SENDING = Duration.ofSeconds(60);

    /** A sending takes milliseconds. */
    private static final Duration TURN_TO_LIST = Duration.ofSeconds(1);

    /** Of trunks that are gone, or by which nothing here can send. */
    private static final String NO_TECHNOLOGY = "";

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
     * An origin has come up: nothing is sent from there until everything that was open there has been asked about.
     *
     * @throws TransmitterUnavailable when it is gone again; its gate stays closed
     */
    void afterLoss(Origin origin, Lease lease) throws TransmitterUnavailable {
        transmitters.close(origin);
        List<OpenAttempt> open = byOrigin(records.open(lease)).getOrDefault(origin, List.of());
        open.forEach(inFlight::add);
        if (!open.isEmpty()) {
            transmitters.of(origin.technology()).orElseThrow().reconcile(origin, open);
        }
        transmitters.open(origin, clock.instant());
    }

    /**
     * Asks about those that have been silent for long; what stays without a word for a minute is in doubt. They are listed
     * technology by technology, while nobody sends by it, so that none of them is between its claim and its sending; one by which
     * something is being sent all the time has its turn the next time.
     *
     * @throws TransmitterUnavailable when an origin is gone; the others were asked
     */
    void watch(Lease lease) throws TransmitterUnavailable, InterruptedException {
        Instant now = clock.instant();
        Map<Long, String> technologies = records.technologies();
        List<OpenAttempt> silent = new ArrayList<>(inFlightAsOnRecord(lease, NO_TECHNOLOGY, technologies));
        for (String technology : transmitters.technologies()) {
            transmitters
                    .onceNobodySends(
                            technology, TURN_TO_LIST, () -> inFlightAsOnRecord(lease, technology, technologies))
                    .ifPresent(silent::addAll);
        }
        silent.removeIf(attempt -> !attempt.claimed().plus(SILENT).isBefore(now));
        Optional<TransmitterUnavailable> away = Optional.empty();
        for (Map.Entry<Origin, List<OpenAttempt>> entry : byOrigin(silent).entrySet()) {
            try {
                ask(entry.getKey(), entry.getValue(), now);
            } catch (TransmitterUnavailable gone) {
                away = Optional.of(gone);
            }
        }
        if (away.isPresent()) {
            throw away.get();
        }
    }

    private void ask(Origin origin, List<OpenAttempt> silent, Instant now) throws TransmitterUnavailable {
        Optional<Instant> askable = transmitters.openSince(origin);
        if (askable.isPresent()) {
            Set<String> spokenOf =
                    transmitters.of(origin.technology()).orElseThrow().reconcile(origin, silent);
            doubtTheOldest(silent, spokenOf, askable.get(), now);
        }
    }

    /** Brings the node's own count back to the rows: a slot that was lost would be lost until the next start. */
    private List<OpenAttempt> inFlightAsOnRecord(Lease lease, String technology, Map<Long, String> technologies) {
        LongPredicate isOfIt = trunkId -> known(technologies.get(trunkId)).equals(technology);
        List<OpenAttempt> open = records.open(lease).stream()
                .filter(attempt -> isOfIt.test(attempt.trunkId()))
                .toList();
        inFlight.become(open, isOfIt);
        return open;
    }

    private String known(String technology) {
        return technology != null && transmitters.of(technology).isPresent() ? technology : NO_TECHNOLOGY;
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

    /** Those of an origin that is not configured any more are in doubt: nobody can be asked about them. */
    private Map<Origin, List<OpenAttempt>> byOrigin(List<OpenAttempt> open) {
        Map<Origin, List<OpenAttempt>> byOrigin = new LinkedHashMap<>();
        Map<Long, String> technologies = open.isEmpty() ? Map.of() : records.technologies();
        for (OpenAttempt attempt : open) {
            Optional<Transmitter> transmitter = transmitters.of(technologies.getOrDefault(attempt.trunkId(), ""));
            Optional<Origin> origin = transmitter.flatMap(known -> known.origin(attempt.origin()));
            origin.ifPresent(known ->
                    byOrigin.computeIfAbsent(known, key -> new ArrayList<>()).add(attempt));
            transmitter
                    .filter(known -> origin.isEmpty() && known.unknown().isEmpty())
                    .ifPresent(known -> queue.report(new AttemptSignal.InDoubt(
                            attempt.attemptId(),
                            "the call was handed to " + attempt.origin() + ", which is not configured any more")));
        }
        return byOrigin;
    }
}
