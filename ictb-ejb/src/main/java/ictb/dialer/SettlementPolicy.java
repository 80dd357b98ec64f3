package ictb.dialer;

import ictb.campaign.CampaignStatus;
import ictb.campaign.ContactStatus;
import ictb.trunk.TriedTrunks;
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

    /**
     * Whether the called person asked never to be called again. That counts whenever it is told, also after the attempt has ended or
     * is in doubt.
     */
    static boolean isOptOut(SettlementFacts facts, AttemptSignal signal) {
        return signal instanceof AttemptSignal.OptedOut
                || signal instanceof AttemptSignal.Ended ended && isOptOut(facts, ended.outcome());
    }

    private static boolean isOptOut(SettlementFacts facts, Outcome outcome) {
        return outcome.optsOut() || outcome.response().equals(Optional.of(String.valueOf(facts.optOutKey())));
    }

    private static AttemptEvent event(AttemptSignal signal) {
        if (signal instanceof AttemptSignal.Ended) {
            return AttemptEvent.ENDED;
        }
        if (signal instanceof AttemptSignal.Unsent) {
            return AttemptEvent.PROVEN_UNSENT;
        }
        return signal instanceof AttemptSignal.InDoubt ? AttemptEvent.IN_DOUBT : AttemptEvent.SEEN_LIVE;
    }

    private static SettlementDecision decide(
            AttemptState state, SettlementFacts facts, AttemptSignal signal, Instant now) {
        if (signal instanceof AttemptSignal.Ended ended) {
            return ended.outcome().disposition() == Disposition.CONGESTION
                            && facts.hasAnotherTrunk()
                            && facts.campaignStatus() != CampaignStatus.DELETED
                    ? failedOver(state, facts, ended.outcome(), now)
                    : ended(state, facts, ended.outcome());
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
                    TriedTrunks.NONE);
        }
        return new SettlementDecision(
                state,
                facts.contactStatus(),
                facts.attempts(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TriedTrunks.NONE);
    }

    /**
     * The trunk could not carry the call, so that nobody was rung: the next try goes at once, by another trunk, and this one does not
     * count. It ends with the trunks, each of which is tried once for one attempt that counts.
     */
    private static SettlementDecision failedOver(
            AttemptState state, SettlementFacts facts, Outcome outcome, Instant now) {
        return new SettlementDecision(
                state,
                ContactStatus.PENDING,
                facts.attempts() - 1,
                Optional.of(word(outcome) + " by one trunk, the next is tried"),
                Optional.of(now),
                Optional.of(outcome),
                facts.tried().and(facts.trunkId()));
    }

    private static SettlementDecision ended(AttemptState state, SettlementFacts facts, Outcome outcome) {
        boolean optsOut = isOptOut(facts, outcome);
        Optional<Instant> due = optsOut || facts.campaignStatus() == CampaignStatus.DELETED
                ? Optional.empty()
                : RetryPolicy.nextAttempt(
                        outcome.disposition(),
                        facts.attempts(),
                        facts.allowed(),
                        facts.retryDelays(),
                        outcome.ended(),
                        facts.expires());
        return new SettlementDecision(
                state,
                due.isPresent() ? ContactStatus.PENDING : outcome.disposition().contactStatus(),
                facts.attempts(),
                optsOut ? Optional.of("opted out by key") : reason(outcome, due),
                due,
                Optional.of(outcome),
                TriedTrunks.NONE);
    }

    private static Optional<String> reason(Outcome outcome, Optional<Instant> due) {
        if (outcome.disposition() == Disposition.ANSWERED) {
            return Optional.empty();
        }
        return Optional.of(due.isPresent() ? word(outcome) + ", will be tried again" : word(outcome));
    }

    /** {@code congestion (SIP 503)}. */
    private static String word(Outcome outcome) {
        return outcome.disposition().contactStatus().word()
                + outcome.technicalCause().map(cause -> " (" + cause + ")").orElse("");
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
                facts.tried());
    }
}
