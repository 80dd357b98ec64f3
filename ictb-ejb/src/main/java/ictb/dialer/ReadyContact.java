package ictb.dialer;

import java.time.Instant;
import java.util.Optional;

/**
 * A contact whose time has come.
 *
 * @param sends attempts written so far, proven unsent ones included
 * @param barrier what forbids a call now
 */
record ReadyContact(Instant due, long contactId, String phone, int sends, Optional<Barrier> barrier) {}
