package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.CampaignEvent;
import ictb.campaign.CampaignLifecycle;
import ictb.campaign.CampaignStatus;
import ictb.campaign.CampaignTotals;
import ictb.campaign.Campaigns;
import ictb.campaign.GroupPreviews;
import ictb.campaign.StartObstacle;
import ictb.campaign.Tally;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.ApiService;
import ictb.security.Caller;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Campaign_Explain: of the campaign's methods the one that only the dialer can answer. */
@ApiService
@Stateless
public class ExplanationApi {

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignLifecycle lifecycle;

    @Inject
    private CampaignTotals totals;

    @Inject
    private GroupPreviews previews;

    @Inject
    private Holds holds;

    @Inject
    @Any
    private Instance<StartObstacle> obstacles;

    @Inject
    private TrunkObstacle trunkObstacle;

    @Inject
    private ReadyQueue ready;

    @Inject
    private Attempts attempts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Tells why a campaign dials nobody now, and for what its contacts wait or are not called at all; before its first start, what
     * it will find in its group.
     */
    @ApiMethod(value = "Campaign_Explain", permission = "campaign_read", reads = true)
    public CampaignExplanation explain(@ApiParam("campaign_id") long campaignId) {
        Campaign campaign = campaigns.get(campaignId, caller);
        Instant now = clock.instant();
        List<Hold> found = holds(campaign, now);
        Map<String, Long> reasons = Tally.reasons(totals.of(campaignId));
        return new CampaignExplanation(
                campaignId,
                campaign.status().word(),
                found,
                WaitingReason.waiting(reasons),
                WaitingReason.skipped(reasons),
                lifecycle.summary(campaignId).pending(),
                attempts.openOfCampaign(campaignId),
                CampaignExplanation.next(found, firstDue(campaign, now), now),
                campaign.wasStarted() ? Optional.empty() : Optional.of(previews.of(campaign)));
    }

    /** What is not taken over yet is due when it is. */
    private Optional<Instant> firstDue(Campaign campaign, Instant now) {
        Optional<Instant> queued = ready.nextDue(campaign.campaignId(), QueueMark.HEAD);
        return queued.isEmpty() && !campaign.isGathered() ? Optional.of(now) : queued;
    }

    /** Each sentence once: some obstacles say what holds say. */
    private List<Hold> holds(Campaign campaign, Instant now) {
        Map<String, Hold> bySentence = new LinkedHashMap<>();
        Stream.of(
                        Standing.hold(campaign).stream(),
                        holds.all(campaign, now).stream(),
                        obstacles(campaign).flatMap(obstacle -> hold(obstacle, campaign).stream()))
                .flatMap(held -> held)
                .forEach(hold -> bySentence.putIfAbsent(hold.sentence(), hold));
        return List.copyOf(bySentence.values());
    }

    /** Of what could be started, whatever forbids or delays a start; of what runs, only what is true again and again. */
    private Stream<StartObstacle> obstacles(Campaign campaign) {
        if (campaign.status() == CampaignStatus.RUNNING) {
            return Stream.of(trunkObstacle);
        }
        boolean isStartable = campaign.status().after(CampaignEvent.START).isPresent();
        return isStartable ? obstacles.stream() : Stream.empty();
    }

    private static Optional<Hold> hold(StartObstacle obstacle, Campaign campaign) {
        return obstacle.against(campaign)
                .or(() -> obstacle.delaying(campaign))
                .map(sentence -> new Hold(obstacle.word(), sentence, Optional.empty()));
    }
}
