package ictb.campaign;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;

/** Campaigns that pause because their user has no credit left, and go on when there is some. */
@Dependent
public class CampaignPauses {

    @Inject
    private Campaigns campaigns;

    @Inject
    private Event<CampaignChanged> changes;

    /**
     * Pauses the campaign if it still runs, locked first, so that it is decided by what is true then.
     *
     * @return whether it is paused now
     */
    public boolean pauseForCredit(long campaignId, Predicate<Campaign> isWithoutCredit) {
        return campaigns
                .lock(campaignId)
                .filter(campaign -> campaign.status() == CampaignStatus.RUNNING)
                .filter(isWithoutCredit)
                .map(campaign -> {
                    campaign.pauseForCredit();
                    changes.fire(new CampaignChanged(campaignId));
                    return true;
                })
                .orElse(false);
    }

    /** Lets those of the user go on that wait for credit; what is still not enough pauses them again. */
    public void resumeForCredit(long usrId) {
        List<Campaign> waiting = campaigns.lockPausedForCredit(usrId);
        waiting.forEach(campaign -> {
            campaign.resume();
            changes.fire(new CampaignChanged(campaign.campaignId()));
        });
    }

    /** Who has campaigns that wait for credit. */
    public List<Long> usersWithoutCredit() {
        return campaigns.usersPausedForCredit();
    }
}
