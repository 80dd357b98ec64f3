package ictb.did;

import java.util.Optional;

/**
 * Where calls to a DID go: to one of both at the most. What is absent stays as it is; who names the one lets go of the other.
 *
 * @param extensionId is rung; 0 = no longer
 * @param ivrId is followed in its newest version; 0 = no longer
 */
public record DidTarget(Optional<Long> extensionId, Optional<Long> ivrId) {

    private static final long NONE = 0;

    boolean isSent() {
        return extensionId.isPresent() || ivrId.isPresent();
    }

    Optional<Long> extension() {
        return extensionId.filter(id -> id != NONE);
    }

    Optional<Long> ivr() {
        return ivrId.filter(id -> id != NONE);
    }
}
