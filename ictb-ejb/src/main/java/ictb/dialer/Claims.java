package ictb.dialer;

import ictb.billing.Ledger;
import ictb.billing.Reservation;
import ictb.campaign.Campaign;
import ictb.campaign.CampaignContacts;
import ictb.campaign.CampaignTotals;
import ictb.campaign.Campaigns;
import ictb.dialer.restored.CallsClaimed;
import ictb.dialer.restored.JournaledCall;
import ictb.platform.PhoneNumber;
import ictb.user.UserLimits;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first step of the dial protocol: in one transaction, contacts leave the queue, everything that forbids a call is
 * checked once more, and attempts are written down with their ids. Nothing is sent before it is committed.
 */
@Stateless
public class Claims {

    @Inject
    private Nodes nodes;

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignContacts contacts;

    @Inject
    private CampaignTotals totals;

    @Inject
    private Holds holds;

    @Inject
    private TrunkChannels channels;

    @Inject
    private ReadyQueue ready;

    @Inject
    private Attempts attempts;

    @Inject
    private Candidates candidates;

    @Inject
    private NumberCalls numberCalls;

    @Inject
    private Budgets budgets;

    @Inject
    private CallPrices prices;

    @Inject
    private TransferLegs legs;

    @Inject
    private Ledger ledger;

    @Inject
    private AttemptIds attemptIds;

    @Inject
    private Event<AttemptsClaimed> claimed;

    @Inject
    private Event<CallsClaimed> journal;

    @Inject
    private Clock clock;

    /** @throws LeaseLost when this process may not write any more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Claim claim(ClaimOrder order) {
        Instant now = clock.instant();
        nodes.require(order.lease());
        if (!campaigns.holdIfRunning(order.campaignId())) {
            return Claim.NOTHING;
        }
        Campaign campaign = campaigns.find(order.campaignId()).orElseThrow();
        CallerTerms terms = holds.terms(campaign);
        Optional<Hold> hold = holds.any(terms, now);
        if (hold.isPresent()) {
            return Claim.held(hold.get());
        }
        int most = Math.min(order.most(), channels.free(order.trunk().trunkId()));
        return most == 0 ? Claim.none(order.after(), true) : claim(order, terms, most, now);
    }

    private Claim claim(ClaimOrder order, CallerTerms terms, int most, Instant now) {
        Campaign campaign = terms.campaign();
        List<ReadyContact> picked = ready.pick(
                campaign.campaignId(),
                campaign.usrId(),
                now,
                order.after().orElse(QueueMark.HEAD),
                Selection.window(order, most));
        Selection selection = Selection.of(picked, order, most);
        if (selection.taken().isEmpty()) {
            return Claim.none(selection.mark(), selection.isAtEnd());
        }
        Triage triage = new Triage(
                candidates.of(selection.taken(), terms.profile(), now),
                new DialTerms(campaign, order.routing(), terms.limits(), terms.profile()),
                now);
        CallPrice price = prices.of(campaign);
        List<PricedContact> callable = triage.callable().stream().map(price::of).toList();
        Allowance allowance = allowance(campaign.usrId(), terms.limits(), callable, now);
        List<PricedContact> called = callable.subList(0, allowance.calls());
        ready.remove(campaign.campaignId(), triage.without(callable.size() - called.size()));
        pass(campaign, triage, called.size(), order.lease());
        return new Claim(
                writeDown(order, campaign, price, called, now),
                triage.passed(),
                allowance.hold(),
                allowance.hold().isPresent() ? order.after() : selection.mark(),
                selection.isAtEnd());
    }

    /** Where nothing costs money and nothing is bounded, nobody's credit is locked. */
    private Allowance allowance(long usrId, UserLimits limits, List<PricedContact> callable, Instant now) {
        List<BigDecimal> reservations =
                callable.stream().map(PricedContact::whole).toList();
        boolean costsNothing = reservations.stream().allMatch(amount -> amount.signum() == 0);
        if (callable.isEmpty() || costsNothing && !limits.boundCalls()) {
            return new Allowance(callable.size(), Optional.empty());
        }
        Budget budget = budgets.lock(usrId, limits, now);
        Allowance allowance = budget.allow(reservations, now);
        budgets.take(usrId, budget, allowance.calls());
        return allowance;
    }

    /** Those that are not called now leave the head of the queue, with the reason. */
    private void pass(Campaign campaign, Triage triage, int called, Lease lease) {
        long campaignId = campaign.campaignId();
        triage.refused()
                .forEach((barrier, barred) -> barred.stream()
                        .collect(Collectors.groupingBy(contact -> barrier.reason(contact.phone())))
                        .forEach((reason, those) -> contacts.refuse(campaignId, ids(those), barrier.status(), reason)));
        ready.add(triage.deferred(campaignId));
        totals.apply(triage.tally(campaignId, called), lease.nodeId());
    }

    private List<Transmission> writeDown(
            ClaimOrder order, Campaign campaign, CallPrice price, List<PricedContact> called, Instant now) {
        if (called.isEmpty()) {
            return List.of();
        }
        List<NewAttempt> rows = new ArrayList<>(called.size());
        List<Transmission> transmissions = new ArrayList<>(called.size());
        for (PricedContact priced : called) {
            NewAttempt attempt = attempt(order, campaign, priced, now);
            PhoneNumber number = new PhoneNumber(priced.contact().phone());
            rows.add(attempt);
            transmissions.add(new Transmission(
                    attempt.attemptId(),
                    number,
                    order.trunk().dialString(number),
                    campaign,
                    price.limit(),
                    lastMoment(campaign, priced.contact(), now)));
        }
        attempts.add(rows);
        numberCalls.add(transmissions, now);
        channels.take(order.trunk().trunkId(), rows.size());
        reserve(campaign, price, rows, now);
        contacts.attempted(
                campaign.campaignId(),
                ids(called.stream().map(PricedContact::contact).toList()),
                now);
        claimed.fire(new AttemptsClaimed(campaign.campaignId(), rows.size()));
        journal.fire(new CallsClaimed(journaled(rows, transmissions)));
        return transmissions;
    }

    private static List<JournaledCall> journaled(List<NewAttempt> rows, List<Transmission> transmissions) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new JournaledCall(
                        rows.get(i).attemptId(),
                        rows.get(i).campaignId(),
                        rows.get(i).contactId(),
                        rows.get(i).attemptNo(),
                        rows.get(i).usrId(),
                        rows.get(i).trunkId(),
                        rows.get(i).origin(),
                        rows.get(i).evidenceMark(),
                        transmissions.get(i).number().digits()))
                .toList();
    }

    /** For each call and, where a key in it puts through at a price, for that. */
    private void reserve(Campaign campaign, CallPrice price, List<NewAttempt> rows, Instant now) {
        List<TransferLeg> transfers = rows.stream()
                .flatMap(row -> price.transfer().stream()
                        .map(leg -> TransferLeg.of(row.attemptId(), TransferLeg.FIRST, leg, price.limit(), now)))
                .toList();
        legs.add(transfers);
        ledger.reserve(
                campaign.usrId(),
                Stream.concat(
                                rows.stream()
                                        .map(row -> new Reservation(row.attemptId(), Reservation.CALL, row.reserved())),
                                transfers.stream().map(TransferLeg::reservation))
                        .toList(),
                now);
    }

    /** Until then this node has its place, the campaign's schedule lets it call, and the contact has not expired. */
    private static Instant lastMoment(Campaign campaign, ReadyContact contact, Instant now) {
        return Stream.of(Optional.of(now.plus(Nodes.LEFT_OF_LEASE)), campaign.stopAt(), contact.expires())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private NewAttempt attempt(ClaimOrder order, Campaign campaign, PricedContact priced, Instant now) {
        ReadyContact contact = priced.contact();
        return new NewAttempt(
                attemptIds.next(now),
                campaign.campaignId(),
                contact.contactId(),
                contact.sends() + 1,
                campaign.usrId(),
                order.trunk().trunkId(),
                order.lease().nodeId(),
                order.origin().name(),
                order.evidenceMark(),
                now,
                priced.reservation(),
                priced.rate(),
                contact.tried());
    }

    private static List<Long> ids(List<ReadyContact> picked) {
        return picked.stream().map(ReadyContact::contactId).toList();
    }
}
