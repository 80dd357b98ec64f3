package ictb.ra;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of dialling somebody from within a call.
 *
 * @param talked how long they talked, by Asterisk's clock; empty where they did not
 */
public record Dialled(DialEnd end, Optional<Duration> talked) {}
