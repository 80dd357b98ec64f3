package ictb.recording;

import java.time.Duration;

/**
 * Telephone audio that stands in the media directory.
 *
 * @param sha256 of its bytes, in hexadecimal: its name there
 * @param length playing time
 */
public record StoredAudio(String sha256, Duration length) {}
