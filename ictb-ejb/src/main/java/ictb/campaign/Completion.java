package ictb.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.LongPredicate;

/** Ends campaigns whose last contact is settled. */
@Stateless
public class Completion {

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignContacts contacts;

    @Inject
    private Clock clock;

    /**
     * Completes the campaign when nothing of it is left to do. The row is locked first, so that no contact can be added and
     * none claimed while it is decided.
     *
     * @param inFlight whether attempts of a campaign are under way
     * @return whether it is completed now
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean completeIfDone(long campaignId, LongPredicate inFlight) {
        return campaigns
                .lock(campaignId)
                .filter(campaign -> campaign.status() == CampaignStatus.RUNNING && campaign.isGathered())
                .filter(campaign -> campaign.mode() == CampaignMode.OUTBOUND)
                // In this order: while the row is locked, only an attempt that is under way can still queue a contact.
                .filter(campaign -> !inFlight.test(campaignId) && contacts.isQueueEmpty(campaignId))
                .map(campaign -> {
                    campaign.complete(clock.instant());
                    return true;
                })
                .orElse(false);
    }
}
