package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.CampaignEvent;
import ictb.campaign.CampaignLifecycle;
import ictb.campaign.CampaignStatus;
import ictb.campaign.CampaignTotals;
import ictb.campaign.GroupPreviews;
import ictb.campaign.StartObstacle;
import ictb.campaign.Tally;
import jakarta.enterprise.context.Dependent;
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

/** Gathers what is known of why a campaign dials nobody. */
@Dependent
class Explanations {

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
    private Clock clock;

    CampaignExplanation of(Campaign campaign) {
        Instant now = clock.instant();
        List<Hold> found = holds(campaign, now);
        Map<String, Long> reasons = Tally.reasons(totals.of(campaign.campaignId()));
        return new CampaignExplanation(
                campaign.campaignId(),
                campaign.status().word(),
                found,
                WaitingReason.waiting(reasons),
                WaitingReason.skipped(reasons),
                lifecycle.summary(campaign.campaignId()).pending(),
                attempts.openOfCampaign(campaign.campaignId()),
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
                        holds.all(holds.terms(campaign), now).stream(),
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
