package ictb.dialer;

import java.time.Instant;

/**
 * An attempt whose end is not known.
 *
 * @param origin the name of the origin that it was claimed for; empty where its technology has only one
 * @param evidenceMark what the transmitter gave before it was claimed
 */
public record OpenAttempt(
        String attemptId,
        long campaignId,
        long trunkId,
        String origin,
        AttemptState state,
        String evidenceMark,
        Instant claimed) {}
