package ictb.dialer;

import java.time.Instant;
import java.util.Optional;

/**
 * Nothing of a campaign can be called at the moment.
 *
 * @param reason one word, for programs
 * @param sentence for people
 * @param until when that ends by itself; empty where something has to happen first
 */
public record Hold(String reason, String sentence, Optional<Instant> until) {}
