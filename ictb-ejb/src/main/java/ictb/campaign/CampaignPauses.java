package ictb.campaign;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Campaigns that pause because their user has no credit left or the database was restored, and go on when that has ended. */
@Dependent
public class CampaignPauses {

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignSchedules schedules;

    @Inject
    private Event<CampaignChanged> changes;

    @Inject
    private Clock clock;

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

    /** Pauses whatever runs, because nobody knows whom a restored backup has called since it was made. */
    public void pauseForRestore() {
        campaigns.lockRunning().forEach(campaign -> {
            campaign.pauseForRestore();
            changes.fire(new CampaignChanged(campaign.campaignId()));
        });
    }

    /**
     * @param resumes whether they go on, as their schedules have it; otherwise they wait for somebody to resume them
     * @return how many
     */
    public int endPauseForRestore(boolean resumes) {
        List<Campaign> waiting = campaigns.lockPausedForRestore();
        waiting.forEach(campaign -> {
            if (resumes) {
                schedules.resume(campaign, clock.instant());
            } else {
                campaign.stayPaused();
            }
            changes.fire(new CampaignChanged(campaign.campaignId()));
        });
        return waiting.size();
    }
}
