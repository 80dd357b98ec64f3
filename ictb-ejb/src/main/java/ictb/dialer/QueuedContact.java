package ictb.dialer;

import java.time.Instant;

/** A contact of a campaign that waits for its next attempt. */
record QueuedContact(long campaignId, long contactId, Instant due) {}
