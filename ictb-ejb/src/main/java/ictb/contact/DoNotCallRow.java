package ictb.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a do-not-call list.
 *
 * @param source how it came about: api, import, key
 * @param campaignId in a call of which the person pressed the key
 * @param isGlobal whether it holds for everybody
 */
public record DoNotCallRow(
        long contactDncId,
        Optional<String> phone,
        Optional<String> email,
        String source,
        Optional<Long> campaignId,
        boolean isGlobal,
        Instant created) {}
