package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import ictb.compliance.CallingProfile;
import ictb.compliance.ChosenProfiles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Under the law of a country a campaign shows a number at which its user can be called back. */
@Dependent
class CallerIdObstacle implements StartObstacle, HoldSource {

    @Inject
    private ChosenProfiles profiles;

    @Inject
    private OwnNumbers numbers;

    @Override
    public String word() {
        return "caller_id";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        return against(campaign, profiles.of(campaign.usrId()));
    }

    private Optional<String> against(Campaign campaign, CallingProfile profile) {
        boolean isFine = !profile.ownCallerId()
                || campaign.callerId()
                        .filter(number -> numbers.include(campaign.usrId(), number))
                        .isPresent();
        return isFine
                ? Optional.empty()
                : Optional.of("Under the calling profile " + profile.word()
                        + " the caller_id of a campaign must be a DID of its user, or the user's phone");
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return Optional.empty();
    }

    @Override
    public Optional<Hold> of(CallerTerms terms, Instant now) {
        return against(terms.campaign(), terms.profile()).map(sentence -> new Hold(word(), sentence, Optional.empty()));
    }
}
