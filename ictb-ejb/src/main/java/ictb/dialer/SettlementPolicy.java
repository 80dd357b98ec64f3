package ictb.dialer;

import ictb.campaign.CampaignStatus;
import ictb.campaign.ContactStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a signal means, decided from what is on record. */
final class SettlementPolicy {

    private SettlementPolicy() {}

    /** @return empty where the signal is late or doubled and means nothing any more */
    static Optional<SettlementDecision> decide(SettlementFacts facts, AttemptSignal signal, Instant now) {
        return facts.state().after(event(signal)).map(state -> decide(state, facts, signal, now));
    }

    private static AttemptEvent event(AttemptSignal signal) {
        if (signal instanceof AttemptSignal.Ended) {
            return AttemptEvent.ENDED;
        }
        if (signal instanceof AttemptSignal.Unsent) {
            return AttemptEvent.PROVEN_UNSENT;
        }
        return signal instanceof AttemptSignal.Live ? AttemptEvent.SEEN_LIVE : AttemptEvent.IN_DOUBT;
    }

    private static SettlementDecision decide(
            AttemptState state, SettlementFacts facts, AttemptSignal signal, Instant now) {
        if (signal instanceof AttemptSignal.Ended ended) {
            return ended(state, facts, ended.outcome());
        }
        if (signal instanceof AttemptSignal.Unsent unsent) {
            return unsent(state, facts, unsent.reason(), now);
        }
        if (signal instanceof AttemptSignal.InDoubt inDoubt) {
            return new SettlementDecision(
                    state,
                    ContactStatus.UNKNOWN,
                    facts.attempts(),
                    Optional.of(inDoubt.reason()),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }
        return new SettlementDecision(
                state,
                facts.contactStatus(),
                facts.attempts(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static SettlementDecision ended(AttemptState state, SettlementFacts facts, Outcome outcome) {
        Optional<Instant> due = facts.campaignStatus() == CampaignStatus.DELETED
                ? Optional.empty()
                : RetryPolicy.nextAttempt(
                        outcome.disposition(), facts.attempts(), facts.allowed(), facts.retryDelay(), outcome.ended());
        boolean optsOut = outcome.response().equals(Optional.of(String.valueOf(facts.optOutKey())));
        return new SettlementDecision(
                state,
                due.isPresent() ? ContactStatus.PENDING : outcome.disposition().contactStatus(),
                facts.attempts(),
                optsOut ? Optional.of("opted out by key") : reason(outcome, due),
                due,
                Optional.of(outcome),
                optsOut);
    }

    private static Optional<String> reason(Outcome outcome, Optional<Instant> due) {
        if (outcome.disposition() == Disposition.ANSWERED) {
            return Optional.empty();
        }
        String what = outcome.disposition().contactStatus().word()
                + outcome.technicalCause().map(cause -> " (" + cause + ")").orElse("");
        return Optional.of(due.isPresent() ? what + ", will be tried again" : what);
    }

    private static SettlementDecision unsent(AttemptState state, SettlementFacts facts, String reason, Instant now) {
        boolean isDeleted = facts.campaignStatus() == CampaignStatus.DELETED;
        return new SettlementDecision(
                state,
                isDeleted ? ContactStatus.CANCELLED : ContactStatus.PENDING,
                facts.attempts() - 1,
                Optional.of(reason.toLowerCase(Locale.ROOT).startsWith("not sent") ? reason : "not sent: " + reason),
                isDeleted ? Optional.empty() : Optional.of(now),
                Optional.empty(),
                false);
    }
}
