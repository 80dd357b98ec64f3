package ictb.dialer;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that can keep all of a campaign from being dialled for a while. Asked in the transaction of each claim, at a start, and by
 * whoever wants to know why nothing is dialled; so it asks the database little, or nothing.
 */
interface HoldSource {

    Optional<Hold> of(CallerTerms terms, Instant now);
}
