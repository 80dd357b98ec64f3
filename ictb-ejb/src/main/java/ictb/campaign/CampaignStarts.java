package ictb.campaign;

import ictb.contact.Contacts;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The start of a campaign, whoever wants it: a user or a schedule. */
@Dependent
class CampaignStarts {

    @Inject
    private Contacts contacts;

    @Inject
    private CampaignMessages messages;

    @Inject
    @Any
    private Instance<StartObstacle> obstacles;

    @Inject
    private Event<CampaignChanged> changes;

    /** Why it could never dial, as a sentence. */
    Optional<String> obstacle(Campaign campaign) {
        return noContacts(campaign).or(() -> ofTheEngine(campaign));
    }

    private Optional<String> ofTheEngine(Campaign campaign) {
        return obstacles.stream()
                .flatMap(obstacle -> obstacle.against(campaign).stream())
                .findFirst();
    }

    /** Why it cannot be resumed now, as a sentence. */
    Optional<String> obstacleToResuming(Campaign campaign) {
        return obstacles.stream()
                .flatMap(obstacle -> obstacle.againstResuming(campaign).stream())
                .findFirst();
    }

    /** Starts one that takes nobody over from its group. @return why it could never dial, as a sentence */
    Optional<String> startTrial(Campaign trial, Instant now) {
        Optional<String> obstacle = ofTheEngine(trial);
        if (obstacle.isEmpty()) {
            messages.version(trial).ifPresent(trial::keepVersion);
            trial.start(0, now);
            changes.fire(new CampaignChanged(trial.campaignId()));
        }
        return obstacle;
    }

    private Optional<String> noContacts(Campaign campaign) {
        return !campaign.wasStarted() && campaign.mode() == CampaignMode.OUTBOUND && lastContactId(campaign) == 0
                ? Optional.of("The contact group " + campaign.contactGroupId() + " has no contacts to call")
                : Optional.empty();
    }

    String start(Campaign campaign, Instant now) {
        messages.version(campaign).ifPresent(campaign::keepVersion);
        String answer = campaign.start(lastContactId(campaign), now);
        changes.fire(new CampaignChanged(campaign.campaignId()));
        return answer;
    }

    /** What it has to wait for before it dials, as a sentence. */
    Optional<String> delay(Campaign campaign) {
        return obstacles.stream()
                .flatMap(obstacle -> obstacle.delaying(campaign).stream())
                .findFirst();
    }

    private long lastContactId(Campaign campaign) {
        return contacts.lastContactId(campaign.contactGroupId());
    }
}
