package ictb.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a contact with the end of an attempt.
 *
 * @param attempts made so far that count
 * @param reason a few words for the user
 * @param cost of this attempt
 * @param answeredBy {@code human} or {@code machine}
 */
public record SettledContact(
        long campaignId,
        long contactId,
        ContactStatus status,
        int attempts,
        Optional<String> reason,
        Optional<String> answeredBy,
        Optional<String> response,
        Optional<TransferResult> transfer,
        Optional<Instant> answered,
        Optional<Instant> ended,
        Optional<Integer> hangupCause,
        BigDecimal cost) {}
