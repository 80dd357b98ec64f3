package ictb.dialer;

import ictb.trunk.TriedTrunks;
import java.time.Instant;
import java.util.Optional;

/**
 * A contact of a campaign that waits for its next attempt.
 *
 * @param hindrance why it is not due at once
 * @param tried trunks that could not carry its call since its last attempt that counts
 */
record QueuedContact(long campaignId, long contactId, Instant due, Optional<Hindrance> hindrance, TriedTrunks tried) {}
