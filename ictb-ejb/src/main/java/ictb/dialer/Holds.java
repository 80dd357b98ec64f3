package ictb.dialer;

import ictb.campaign.Campaign;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that keeps a campaign from being dialled now. */
@Dependent
class Holds {

    @Inject
    @Any
    private Instance<HoldSource> sources;

    /** The first that is found; which one is not said. */
    Optional<Hold> any(Campaign campaign, Instant now) {
        return sources.stream()
                .flatMap(source -> source.of(campaign, now).stream())
                .findFirst();
    }

    List<Hold> all(Campaign campaign, Instant now) {
        return sources.stream()
                .flatMap(source -> source.of(campaign, now).stream())
                .toList();
    }
}
