package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;

/** Campaigns of a kind that nothing here delivers can be prepared, and not started. */
@Dependent
class ChannelObstacle implements StartObstacle {

    private static final String VOICE = "voice";

    @Override
    public String word() {
        return "kind";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        return campaign.kind().equals(VOICE)
                ? Optional.empty()
                : Optional.of("This version delivers voice campaigns alone: a campaign of kind " + campaign.kind()
                        + " can be prepared, not started");
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return Optional.empty();
    }
}
