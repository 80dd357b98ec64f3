package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Campaigns of a kind that nothing here delivers can be prepared, and not started. */
@Dependent
class ChannelObstacle implements StartObstacle {

    private final Channels channels;

    @Inject
    ChannelObstacle(Channels channels) {
        this.channels = channels;
    }

    @Override
    public String word() {
        return "kind";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        return channels.of(campaign).isPresent()
                ? Optional.empty()
                : Optional.of("This version does not deliver campaigns of kind " + campaign.kind()
                        + ": they can be prepared, not started");
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return Optional.empty();
    }
}
