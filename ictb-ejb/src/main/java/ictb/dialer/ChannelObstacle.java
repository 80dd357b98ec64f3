package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.Set;

/** Campaigns of a kind that nothing here delivers can be prepared, and not started. */
@Dependent
class ChannelObstacle implements StartObstacle {

    private static final Set<String> DELIVERED = Set.of("voice", "ivr", "interactive", "reminder");

    static boolean isDelivered(Campaign campaign) {
        return DELIVERED.contains(campaign.kind());
    }

    @Override
    public String word() {
        return "kind";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        return isDelivered(campaign)
                ? Optional.empty()
                : Optional.of("This version does not deliver campaigns of kind " + campaign.kind()
                        + ": they can be prepared, not started");
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return Optional.empty();
    }
}
