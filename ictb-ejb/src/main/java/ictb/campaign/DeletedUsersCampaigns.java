package ictb.campaign;

import ictb.security.UserDeleted;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Stops what a user's campaigns dial, in the transaction that deletes the user. */
@Dependent
class DeletedUsersCampaigns {

    @Inject
    private Campaigns campaigns;

    @Inject
    private Event<CampaignChanged> changes;

    void stop(@Observes UserDeleted deleted) {
        for (Campaign campaign : campaigns.lockUnfinished(deleted.usrId())) {
            campaign.stop();
            changes.fire(new CampaignChanged(campaign.campaignId()));
        }
    }
}
