package ictb.dialer;

import ictb.billing.Charge;
import ictb.billing.Ledger;
import ictb.campaign.Campaign;
import ictb.campaign.CampaignContacts;
import ictb.campaign.Campaigns;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.user.UserLimits;
import ictb.user.UsersLimits;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Pays for putting through in the middle of a call: reserved before it is dialled, charged when it has ended. What is still reserved
 * when the call ends, {@link Settlement} settles.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransferPayments {

    @Inject
    private Attempts attempts;

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignContacts contacts;

    @Inject
    private CallPrices prices;

    @Inject
    private UsersLimits limits;

    @Inject
    private Budgets budgets;

    @Inject
    private TransferLegs legs;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    /** @throws DomainException when the call is over, or the user's credit or limits do not suffice */
    public TransferTicket reserve(String attemptId, PhoneNumber number) {
        SettlementFacts attempt = locked(attemptId)
                .filter(found -> found.state().isOpen())
                .orElseThrow(() -> new DomainException("The call is over"));
        Campaign campaign = campaigns.find(attempt.campaignId()).orElseThrow();
        Duration limit = prices.limit(campaign);
        Optional<Integer> leg = prices.leg(number).map(price -> reserve(attempt, price, limit));
        return new TransferTicket(leg, limit);
    }

    private int reserve(SettlementFacts attempt, LegPrice price, Duration limit) {
        Instant now = clock.instant();
        UserLimits bounds = limits.of(attempt.usrId());
        budgets.lock(attempt.usrId(), bounds, now).unpaid(price.most(limit)).ifPresent(hold -> {
            throw new DomainException(hold.sentence());
        });
        TransferLeg leg = TransferLeg.of(attempt.attemptId(), legs.next(attempt.attemptId()), price, limit, now);
        legs.add(List.of(leg));
        ledger.reserve(attempt.usrId(), List.of(leg.reservation()), now);
        return leg.legNo();
    }

    /**
     * Told again, or after the call was settled, it changes nothing.
     *
     * @param talked empty where nobody answered
     */
    public void settle(String attemptId, int legNo, Optional<Duration> talked) {
        locked(attemptId)
                .ifPresent(attempt -> legs.open(List.of(attemptId)).stream()
                        .filter(leg -> leg.legNo() == legNo)
                        .forEach(leg -> settle(attempt, leg, talked)));
    }

    private void settle(SettlementFacts attempt, TransferLeg leg, Optional<Duration> talked) {
        Charge charge = leg.charge(attempt.usrId(), talked);
        ledger.lock(List.of(charge));
        ledger.settle(List.of(charge), clock.instant());
        legs.close(List.of(charge));
        attempts.addCost(attempt.attemptId(), charge.cost());
        contacts.addCost(attempt.campaignId(), attempt.contactId(), charge.cost());
    }

    private Optional<SettlementFacts> locked(String attemptId) {
        return attempts.lock(List.of(attemptId)).stream().findFirst();
    }
}
