package ictb.ra;

import java.util.Optional;

/**
 * Who has called in.
 *
 * @param asterisk which one the call came to, by the name that its pool has
 * @param dialled as the trunk sent it: digits, perhaps with + in front
 * @param caller digits, perhaps with + in front; empty where the caller has none or withholds it
 */
public record Incoming(String asterisk, String dialled, Optional<String> caller) {}
