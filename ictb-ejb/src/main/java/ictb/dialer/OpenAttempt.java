package ictb.dialer;

import java.time.Instant;

/**
 * An attempt whose end is not known.
 *
 * @param evidenceMark what the transmitter gave before it was claimed
 */
public record OpenAttempt(
        String attemptId, long campaignId, long trunkId, AttemptState state, String evidenceMark, Instant claimed) {}
