package ictb.launcher.asterisk;

import java.time.Instant;

/**
 * A call that reached the carrier.
 *
 * @param number who was called
 * @param id the carrier's own id of the call
 * @param time when the INVITE arrived, to the microsecond
 * @param caller the number that was shown; empty when none was
 */
public record CarrierCall(String number, String id, Instant time, String caller) {}
