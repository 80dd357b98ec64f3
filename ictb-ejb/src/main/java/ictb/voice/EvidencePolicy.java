package ictb.voice;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptState;
import ictb.dialer.OpenAttempt;
import ictb.dialer.Outcome;
import ictb.ra.CallTrace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What evidence proves about an attempt. "Never placed" is said only of an attempt of an earlier run of the application, to
 * an Asterisk that is still the same process, that left no trace while evidence is proven to be written; everything else
 * without a trace is in doubt, and a contact in doubt is not called again.
 */
final class EvidencePolicy {

    private EvidencePolicy() {}

    /**
     * What is to be told of it, in this order.
     *
     * @param isOurs whether this run of the application has handed the attempt to Asterisk, so that its signals may still
     *     come and its bytes may still be on the way
     * @param missingFor how long the channel has been gone while nothing told of its end
     * @return empty where the evidence may still speak
     */
    static List<AttemptSignal> verdicts(OpenAttempt attempt, EvidenceFacts facts, boolean isOurs, Duration missingFor) {
        Optional<AttemptSignal> verdict = verdict(attempt, facts, isOurs, missingFor);
        // The end of a call tells by itself that the person opted out; where it is not on record, the wish is all the
        // same.
        boolean isWish = verdict.filter(AttemptSignal.InDoubt.class::isInstance).isPresent()
                && facts.traces()
                        .flatMap(traces -> Optional.ofNullable(traces.get(attempt.attemptId())))
                        .filter(trace ->
                                CallProgress.NONE.reported(trace.report()).optsOut())
                        .isPresent();
        return Stream.concat(
                        isWish ? Stream.of(new AttemptSignal.OptedOut(attempt.attemptId())) : Stream.empty(),
                        verdict.stream())
                .toList();
    }

    static Optional<AttemptSignal> verdict(
            OpenAttempt attempt, EvidenceFacts facts, boolean isOurs, Duration missingFor) {
        String id = attempt.attemptId();
        if (facts.live().contains(id)) {
            return attempt.state() == AttemptState.LIVE ? Optional.empty() : Optional.of(new AttemptSignal.Live(id));
        }
        if (facts.traces().isEmpty()) {
            return Optional.of(new AttemptSignal.InDoubt(id, "Asterisk's evidence cannot be read"));
        }
        boolean isSameAsterisk = EvidenceMark.parse(attempt.evidenceMark())
                .filter(mark -> mark.bootId().equals(facts.bootId()))
                .isPresent();
        CallTrace trace = facts.traces().get().get(id);
        if (trace != null) {
            return traced(attempt, trace, isSameAsterisk, missingFor);
        }
        if (!isSameAsterisk) {
            return Optional.of(new AttemptSignal.InDoubt(id, "Asterisk was restarted while the call was being placed"));
        }
        if (attempt.state() == AttemptState.LIVE) {
            return missingFor.compareTo(EvidenceFacts.SETTLING) > 0
                    ? Optional.of(new AttemptSignal.InDoubt(id, "the end of the call is not on record"))
                    : Optional.empty();
        }
        return !isOurs && facts.isProvenAlive()
                ? Optional.of(new AttemptSignal.Unsent(id, "the system stopped before the call was placed"))
                : Optional.empty();
    }

    private static Optional<AttemptSignal> traced(
            OpenAttempt attempt, CallTrace trace, boolean isSameAsterisk, Duration missingFor) {
        String id = attempt.attemptId();
        if (trace.ended()) {
            return Optional.of(new AttemptSignal.Ended(id, outcome(attempt, trace)));
        }
        if (!isSameAsterisk) {
            return Optional.of(new AttemptSignal.InDoubt(id, "Asterisk was restarted in the middle of the call"));
        }
        boolean isSettled = missingFor.compareTo(EvidenceFacts.SETTLING) > 0;
        return isSettled
                ? Optional.of(new AttemptSignal.InDoubt(id, "the end of the call is not on record"))
                : Optional.empty();
    }

    /** Asterisk's times are only subtracted from each other; the call is put where our clock has its beginning. */
    private static Outcome outcome(OpenAttempt attempt, CallTrace trace) {
        Instant answered = attempt.claimed().plus(trace.ringing());
        CallProgress progress = CallProgress.NONE.reported(trace.report());
        progress = trace.answered() ? progress.answered(answered) : progress;
        return progress.ended(trace.hangupCause(), trace.technicalCause(), answered.plus(trace.talking()));
    }
}
