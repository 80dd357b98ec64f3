package ictb.dialer;

import java.time.Instant;

/** A place in a campaign's queue, which is ordered by both. */
public record QueueMark(Instant due, long contactId) {

    /** Before everything. */
    static final QueueMark HEAD = new QueueMark(Instant.parse("1000-01-01T00:00:00Z"), 0);
}
