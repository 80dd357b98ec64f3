package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import ictb.trunk.Trunks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Without an active trunk no campaign could ever dial, and without one that works none can now. */
@Dependent
class TrunkObstacle implements StartObstacle {

    @Inject
    private Trunks trunks;

    @Inject
    private WorkingTrunks working;

    @Override
    public String word() {
        return "trunk";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        return trunks.active().isEmpty()
                ? Optional.of(
                        "No trunk is active: an administrator must make or activate one before anything can be dialled")
                : Optional.empty();
    }

    /** Every active trunk is out of order at the moment. */
    @Override
    public Optional<String> delaying(Campaign campaign) {
        List<Optional<String>> troubles =
                trunks.active().stream().map(working::obstacle).toList();
        return troubles.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : troubles.stream().flatMap(Optional::stream).findFirst();
    }
}
