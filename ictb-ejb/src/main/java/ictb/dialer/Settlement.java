package ictb.dialer;

import ictb.billing.Charge;
import ictb.billing.Ledger;
import ictb.campaign.CampaignContacts;
import ictb.campaign.CampaignTotals;
import ictb.campaign.ContactStatus;
import ictb.campaign.SettledContact;
import ictb.campaign.Tally;
import ictb.trunk.Routes;
import ictb.trunk.Routing;
import ictb.trunk.TriedTrunks;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The last step of the dial protocol: what became of attempts is written down once, with their contacts, totals, money and
 * next tries, in one transaction. Told again, it changes nothing.
 */
@Stateless
public class Settlement {

    @Inject
    private Nodes nodes;

    @Inject
    private Attempts attempts;

    @Inject
    private TrunkChannels trunkChannels;

    @Inject
    private Channels channels;

    @Inject
    private Routes routes;

    @Inject
    private ReadyQueue ready;

    @Inject
    private CampaignContacts contacts;

    @Inject
    private CampaignTotals totals;

    @Inject
    private TransferHours transferHours;

    @Inject
    private OptOuts optOuts;

    @Inject
    private TransferLegs legs;

    @Inject
    private Ledger ledger;

    @Inject
    private Event<AttemptsSettled> settled;

    @Inject
    private Clock clock;

    /** What a signal is worth, to be written down. */
    private record Written(SettlementFacts attempt, SettlementDecision decision) {

        /** @param costs of attempts that have ended */
        AttemptMove move(Map<String, BigDecimal> costs) {
            BigDecimal cost = isEnd() ? costs.get(attempt.attemptId()) : BigDecimal.ZERO;
            return new AttemptMove(attempt, decision.state(), decision.outcome(), cost);
        }

        boolean isEnd() {
            return !decision.state().isOpen();
        }

        /** The disposition, or the state of an attempt without one: {@code no_response}, {@code unknown}. */
        String word() {
            return decision.outcome()
                    .map(end -> end.disposition().word())
                    .orElse(decision.state().name().toLowerCase(Locale.ROOT));
        }

        Charge charge() {
            return attempt.charge(decision.outcome());
        }

        /** What the call tells of its last transfer, it tells of no other. */
        Stream<Charge> charges(List<TransferLeg> transfers) {
            int last = transfers.size() - 1;
            return IntStream.range(0, transfers.size())
                    .mapToObj(i -> transfers
                            .get(i)
                            .charge(
                                    attempt.usrId(),
                                    i == last ? decision.outcome().flatMap(Outcome::transferTalk) : Optional.empty()));
        }

        Optional<QueuedContact> retry() {
            return decision.due()
                    .map(due -> new QueuedContact(
                            attempt.campaignId(), attempt.contactId(), due, hindrance(), decision.tried()));
        }

        private Optional<Hindrance> hindrance() {
            boolean isDueAtOnce =
                    decision.state() == AttemptState.UNSENT || !decision.tried().equals(TriedTrunks.NONE);
            return isDueAtOnce ? Optional.empty() : Optional.of(Hindrance.RETRY);
        }
    }

    /**
     * @param signals in the order in which they came
     * @return ids of the attempts that are not open any more
     * @throws LeaseLost when this process may not write any more
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<String> settle(Lease lease, List<AttemptSignal> signals) {
        nodes.require(lease);
        Map<String, SettlementFacts> known = new TreeMap<>();
        attempts.lock(signals.stream()
                        .map(AttemptSignal::attemptId)
                        .distinct()
                        .sorted()
                        .toList())
                .forEach(facts -> known.put(facts.attemptId(), facts));
        List<SettlementFacts> optedOut = optedOut(signals, known);
        withOtherTrunks(signals, known);
        Instant now = clock.instant();
        List<Written> written = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (AttemptSignal signal : signals) {
            Optional<SettlementFacts> facts = Optional.ofNullable(known.get(signal.attemptId()));
            Optional<SettlementDecision> decision =
                    facts.flatMap(attempt -> SettlementPolicy.decide(attempt, signal, now));
            decision.ifPresent(taken -> written.add(new Written(facts.orElseThrow(), taken)));
            if (!isOpen(facts, decision)) {
                known.remove(signal.attemptId());
                closed.add(signal.attemptId());
            }
        }
        write(written, lease, now);
        optedOut.forEach(attempt -> optOuts.record(
                attempt.usrId(), attempt.phone(), attempt.campaignId(), attempt.contactId(), attempt.attemptId()));
        settled.fire(new AttemptsSettled(
                closed.size(),
                written.stream().filter(Written::isEnd).map(Written::word).toList()));
        return closed;
    }

    /** Whatever the state of the attempt: an attempt that has ended absorbs every other signal. */
    private static List<SettlementFacts> optedOut(List<AttemptSignal> signals, Map<String, SettlementFacts> known) {
        return signals.stream()
                .flatMap(signal -> Optional.ofNullable(known.get(signal.attemptId())).stream()
                        .filter(facts -> SettlementPolicy.isOptOut(facts, signal)))
                .distinct()
                .toList();
    }

    /** Routes are asked for when a trunk has failed, and only then. */
    private void withOtherTrunks(List<AttemptSignal> signals, Map<String, SettlementFacts> known) {
        boolean hasATrunkFailed = signals.stream()
                .anyMatch(signal -> signal instanceof AttemptSignal.Ended ended
                        && ended.outcome().disposition() == Disposition.CONGESTION);
        if (hasATrunkFailed) {
            Map<String, Routing> routings = new HashMap<>();
            known.replaceAll((id, facts) -> facts.with(routings.computeIfAbsent(
                    facts.campaignKind(), kind -> routes.routing(trunk -> channels.match(kind, trunk)))));
        }
    }

    private static boolean isOpen(Optional<SettlementFacts> facts, Optional<SettlementDecision> decision) {
        return decision.map(SettlementDecision::state)
                .or(() -> facts.map(SettlementFacts::state))
                .filter(AttemptState::isOpen)
                .isPresent();
    }

    private void write(List<Written> written, Lease lease, Instant now) {
        List<Written> ends = written.stream().filter(Written::isEnd).toList();
        trunkChannels.giveBack(
                ends.stream().collect(Collectors.toMap(end -> end.attempt().trunkId(), end -> 1, Integer::sum)));
        List<Charge> transfers = transferCharges(ends);
        List<Charge> charges = Stream.concat(ends.stream().map(Written::charge), transfers.stream())
                .toList();
        ledger.lock(charges);
        ledger.settle(charges, now);
        legs.close(transfers);
        Map<String, BigDecimal> costs =
                charges.stream().collect(Collectors.toMap(Charge::attemptId, Charge::cost, BigDecimal::add));
        attempts.move(written.stream().map(one -> one.move(costs)).toList());
        contacts.settle(ends.stream()
                .map(end -> settledContact(end, costs.get(end.attempt().attemptId())))
                .toList());
        List<QueuedContact> again =
                ends.stream().flatMap(end -> end.retry().stream()).toList();
        ready.add(again);
        Tally tally = new Tally();
        again.forEach(contact -> contact.hindrance().ifPresent(why -> tally.why(contact.campaignId(), why.word(), 1)));
        ends.forEach(end -> conclude(end.attempt(), end.decision(), tally));
        totals.apply(tally, lease.nodeId());
        transferHours.add(
                ends.stream()
                        .filter(end -> end.attempt().isInteractive())
                        .flatMap(end -> end.decision().outcome().stream()
                                .filter(outcome -> outcome.disposition() == Disposition.ANSWERED)
                                .map(outcome -> Map.entry(end.attempt().campaignId(), outcome)))
                        .toList(),
                lease.nodeId(),
                now);
    }

    /** Of what is still reserved for transfers. */
    private List<Charge> transferCharges(List<Written> ends) {
        Map<String, List<TransferLeg>> open =
                legs.open(ends.stream().map(end -> end.attempt().attemptId()).toList()).stream()
                        .collect(Collectors.groupingBy(TransferLeg::attemptId));
        return ends.stream()
                .flatMap(end -> end.charges(open.getOrDefault(end.attempt().attemptId(), List.of())))
                .toList();
    }

    private static void conclude(SettlementFacts attempt, SettlementDecision decision, Tally tally) {
        tally.move(attempt.campaignId(), attempt.contactStatus(), decision.contactStatus());
        decision.outcome().flatMap(Outcome::answeredBy).ifPresent(who -> tally.add(attempt.campaignId(), who, 1));
        decision.outcome()
                .flatMap(Outcome::transfer)
                .ifPresent(transfer ->
                        tally.add(attempt.campaignId(), transfer.isTaken() ? Tally.TRANSFERRED : Tally.NOT_TAKEN, 1));
    }

    private static SettledContact settledContact(Written written, BigDecimal cost) {
        SettlementFacts attempt = written.attempt();
        SettlementDecision decision = written.decision();
        Optional<Outcome> outcome = decision.outcome();
        ContactStatus status = decision.contactStatus();
        return new SettledContact(
                attempt.campaignId(),
                attempt.contactId(),
                status,
                decision.attempts(),
                decision.reason(),
                outcome.flatMap(Outcome::answeredBy),
                outcome.flatMap(Outcome::response),
                outcome.flatMap(Outcome::transfer),
                outcome.flatMap(Outcome::answered),
                outcome.map(Outcome::ended),
                outcome.flatMap(Outcome::hangupCause),
                cost);
    }
}
