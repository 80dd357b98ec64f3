package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** What holds a campaign now does not refuse its start: it waits. */
@Dependent
class HoldObstacle implements StartObstacle {

    @Inject
    private Holds holds;

    @Inject
    private Clock clock;

    @Override
    public Optional<String> against(Campaign campaign) {
        return Optional.empty();
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return holds.any(holds.terms(campaign), clock.instant()).map(Hold::sentence);
    }
}
