package ictb.dialer;

import ictb.billing.Ledger;
import ictb.campaign.Campaign;
import ictb.campaign.CampaignContacts;
import ictb.campaign.CampaignTotals;
import ictb.campaign.Campaigns;
import ictb.platform.PhoneNumber;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The first step of the dial protocol: in one transaction, contacts leave the queue, everything that forbids a call is
 * checked once more, and attempts are written down with their ids. Nothing is sent before it is committed.
 */
@Stateless
public class Claims {

    /** There are no rates: without a rate for the destination a call costs nothing and needs no credit. */
    private static final BigDecimal RESERVATION = BigDecimal.ZERO;

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
    private Ledger ledger;

    @Inject
    private AttemptIds attemptIds;

    @Inject
    private Event<AttemptsClaimed> claimed;

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
        Optional<Hold> hold = holds.any(campaign, now);
        if (hold.isPresent()) {
            return Claim.held(hold.get());
        }
        int most = Math.min(order.most(), channels.free(order.trunk().trunkId()));
        return most == 0 ? Claim.none(order.after(), true) : claim(order, campaign, most, now);
    }

    private Claim claim(ClaimOrder order, Campaign campaign, int most, Instant now) {
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
        Triage triage = new Triage(selection.taken(), new DialTerms(campaign, order.routing()), now);
        ready.remove(campaign.campaignId(), selection.taken());
        pass(campaign, triage, order.lease());
        return new Claim(
                writeDown(order, campaign, triage.callable(), now),
                triage.passed(),
                Optional.empty(),
                selection.mark(),
                selection.isAtEnd());
    }

    /** Those that are not called now leave the head of the queue, with the reason. */
    private void pass(Campaign campaign, Triage triage, Lease lease) {
        long campaignId = campaign.campaignId();
        triage.refused()
                .forEach((barrier, barred) -> barred.stream()
                        .collect(Collectors.groupingBy(contact -> barrier.reason(contact.phone())))
                        .forEach((reason, those) -> contacts.refuse(campaignId, ids(those), barrier.status(), reason)));
        ready.add(triage.deferred(campaignId));
        totals.apply(triage.tally(campaignId), lease.nodeId());
    }

    private List<Transmission> writeDown(
            ClaimOrder order, Campaign campaign, List<ReadyContact> eligible, Instant now) {
        if (eligible.isEmpty()) {
            return List.of();
        }
        List<NewAttempt> rows = new ArrayList<>(eligible.size());
        List<Transmission> transmissions = new ArrayList<>(eligible.size());
        for (ReadyContact contact : eligible) {
            NewAttempt attempt = attempt(order, campaign, contact, now);
            PhoneNumber number = new PhoneNumber(contact.phone());
            rows.add(attempt);
            transmissions.add(new Transmission(
                    attempt.attemptId(),
                    number,
                    order.trunk().dialString(number),
                    campaign,
                    now.plus(Nodes.LEFT_OF_LEASE)));
        }
        attempts.add(rows);
        channels.take(order.trunk().trunkId(), rows.size());
        rows.forEach(row -> ledger.reserve(row.usrId(), row.attemptId(), row.reserved(), now));
        contacts.attempted(campaign.campaignId(), ids(eligible), now);
        claimed.fire(new AttemptsClaimed(campaign.campaignId(), rows.size()));
        return transmissions;
    }

    private NewAttempt attempt(ClaimOrder order, Campaign campaign, ReadyContact contact, Instant now) {
        return new NewAttempt(
                attemptIds.next(now),
                campaign.campaignId(),
                contact.contactId(),
                contact.sends() + 1,
                campaign.usrId(),
                order.trunk().trunkId(),
                order.lease().nodeId(),
                order.evidenceMark(),
                now,
                RESERVATION,
                contact.tried());
    }

    private static List<Long> ids(List<ReadyContact> picked) {
        return picked.stream().map(ReadyContact::contactId).toList();
    }
}
