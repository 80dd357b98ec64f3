package ictb.dialer;

import java.time.Instant;
import java.util.Optional;

/**
 * A contact of a campaign that waits for its next attempt.
 *
 * @param hindrance why it is not due at once
 */
record QueuedContact(long campaignId, long contactId, Instant due, Optional<Hindrance> hindrance) {}
