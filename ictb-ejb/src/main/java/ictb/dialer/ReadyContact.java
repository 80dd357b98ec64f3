package ictb.dialer;

import java.time.Instant;

/**
 * A contact whose time has come.
 *
 * @param sends attempts written so far, proven unsent ones included
 * @param isBlocked whether the number is on a do-not-call list now
 */
record ReadyContact(Instant due, long contactId, String phone, int sends, boolean isBlocked) {}
