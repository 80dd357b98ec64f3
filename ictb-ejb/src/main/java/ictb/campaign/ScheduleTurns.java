package ictb.campaign;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What schedules do when it is time, a transaction each; of several nodes one does it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ScheduleTurns {

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignSchedules schedules;

    @Inject
    private Clock clock;

    /** Campaigns that were scheduled by a version which started none. */
    public void adopt() {
        Instant now = clock.instant();
        campaigns.lockNeverArmed().forEach(campaign -> schedules.begin(campaign, now));
    }

    /** Ids of campaigns whose schedule has something to do now. */
    public List<Long> due() {
        return campaigns.due(clock.instant());
    }

    /** When a schedule has something to do next, in the past or later. */
    public Optional<Instant> next() {
        return campaigns.firstNext();
    }

    /**
     * Starts the campaign or lets it wait, and sets its next time.
     *
     * @return whether it was this call that did it
     */
    public boolean turn(long campaignId) {
        Instant now = clock.instant();
        Optional<Campaign> due = campaigns.lockDue(campaignId, now);
        due.ifPresent(campaign -> schedules.turn(campaign, now));
        return due.isPresent();
    }
}
