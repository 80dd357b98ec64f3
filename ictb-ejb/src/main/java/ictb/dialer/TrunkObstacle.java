package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import ictb.trunk.Trunk;
import ictb.trunk.Trunks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Without an active trunk for its channel no campaign could ever dial, and without one that works none can now. */
@Dependent
class TrunkObstacle implements StartObstacle {

    private final Trunks trunks;
    private final WorkingTrunks working;
    private final Channels channels;

    @Inject
    TrunkObstacle(Trunks trunks, WorkingTrunks working, Channels channels) {
        this.trunks = trunks;
        this.working = working;
        this.channels = channels;
    }

    @Override
    public String word() {
        return "trunk";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        List<Trunk> active = trunks.active();
        if (active.isEmpty()) {
            return Optional.of(
                    "No trunk is active: an administrator must make or activate one before anything can be dialled");
        }
        return channels.of(campaign)
                .filter(channel -> active.stream().noneMatch(trunk -> channels.match(campaign.kind(), trunk)))
                .map(channel -> "No active trunk carries " + channel.word()
                        + ": an administrator must make or activate one that does");
    }

    /** Every active trunk is out of order at the moment. */
    @Override
    public Optional<String> delaying(Campaign campaign) {
        List<Optional<String>> troubles = trunks.active().stream()
                .filter(trunk -> channels.match(campaign.kind(), trunk))
                .map(working::obstacle)
                .toList();
        return troubles.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : troubles.stream().flatMap(Optional::stream).findFirst();
    }
}
