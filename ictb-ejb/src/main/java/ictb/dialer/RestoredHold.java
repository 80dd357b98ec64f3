package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.StartObstacle;
import ictb.dialer.restored.Installations;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** A restored backup does not know whom it has called since it was made: an administrator says when it may dial. */
@Dependent
class RestoredHold implements StartObstacle, HoldSource {

    @Inject
    private Installations installation;

    @Override
    public String word() {
        return "restored";
    }

    @Override
    public Optional<String> against(Campaign campaign) {
        return installation
                .heldFor()
                .map(reason ->
                        "The database was restored from a backup: nothing is dialled until an administrator calls"
                                + " Campaign_Release_Restored (" + reason + ")");
    }

    @Override
    public Optional<String> againstResuming(Campaign campaign) {
        return against(campaign);
    }

    @Override
    public Optional<String> delaying(Campaign campaign) {
        return Optional.empty();
    }

    @Override
    public Optional<Hold> of(CallerTerms terms, Instant now) {
        return against(terms.campaign()).map(sentence -> new Hold(word(), sentence, Optional.empty()));
    }
}
