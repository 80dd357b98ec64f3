package ictb.dialer;

import ictb.campaign.Campaign;
import java.util.Optional;

/** What a campaign's own status has against its being dialled. */
final class Standing {

    private Standing() {}

    static Optional<Hold> hold(Campaign campaign) {
        return switch (campaign.status()) {
            case RUNNING -> Optional.empty();
            case PENDING -> held("pending", "It has not been started");
            case SCHEDULED ->
                Optional.of(new Hold(
                        "scheduled",
                        campaign.hold()
                                .map(why -> "Its schedule could not start it: " + why)
                                .orElse("It waits for its schedule"),
                        campaign.nextAt()));
            case PAUSED -> paused(campaign);
            case STOPPED -> held("stopped", "It was stopped, and goes on when it is started again");
            case COMPLETED -> held("completed", "All its contacts are done");
            case DELETED -> held("deleted", "It was deleted");
        };
    }

    private static Optional<Hold> paused(Campaign campaign) {
        if (campaign.isPausedForRestore()) {
            return held(
                    "restored",
                    "It is paused because the database was restored from a backup, until an administrator calls"
                            + " Campaign_Release_Restored");
        }
        return campaign.isPausedForCredit()
                ? held("credit", "It is paused until there is credit")
                : held("paused", "It is paused until somebody resumes it");
    }

    private static Optional<Hold> held(String reason, String sentence) {
        return Optional.of(new Hold(reason, sentence, Optional.empty()));
    }
}
