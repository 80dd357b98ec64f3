package ictb.campaign;

import java.util.Optional;

/**
 * Which contacts of a campaign a client wants to see.
 *
 * @param status only those at this status; without one, those that were attempted or are final
 */
public record ResultFilter(Optional<ContactStatus> status, Of of) {

    /** Of which contacts. */
    public enum Of {
        ALL,
        /** Of those where a machine was detected or the person does not want to be called. */
        MACHINES_AND_OPT_OUTS
    }
}
