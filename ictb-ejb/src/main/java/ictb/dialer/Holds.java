package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.compliance.ChosenProfiles;
import ictb.user.UsersLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that keeps a campaign from being dialled now. */
@Dependent
class Holds {

    @Inject
    private UsersLimits limits;

    @Inject
    private ChosenProfiles profiles;

    @Inject
    @Any
    private Instance<HoldSource> sources;

    CallerTerms terms(Campaign campaign) {
        return new CallerTerms(campaign, limits.of(campaign.usrId()), profiles.of(campaign.usrId()));
    }

    /** The first that is found; which one is not said. */
    Optional<Hold> any(CallerTerms terms, Instant now) {
        return found(terms, now).findFirst();
    }

    List<Hold> all(CallerTerms terms, Instant now) {
        return found(terms, now).toList();
    }

    private Stream<Hold> found(CallerTerms terms, Instant now) {
        return sources.stream().flatMap(source -> source.of(terms, now).stream());
    }
}
