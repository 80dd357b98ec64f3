package ictb.campaign;

import java.util.Optional;

/** Something that would keep a campaign from dialling, for ever or for now; asked of the engine at a start. */
public interface StartObstacle {

    /** What it is about, for programs: one word. */
    default String word() {
        return "obstacle";
    }

    /** A sentence that says what is missing, or empty where nothing is. */
    Optional<String> against(Campaign campaign);

    /** A sentence that says what keeps a paused campaign from being resumed, or empty where nothing does. */
    default Optional<String> againstResuming(Campaign campaign) {
        return Optional.empty();
    }

    /** A sentence that says what a campaign which is started now has to wait for, or empty where nothing. */
    Optional<String> delaying(Campaign campaign);
}
