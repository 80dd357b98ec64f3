package ictb.voice;

import ictb.platform.PhoneNumber;
import java.util.Optional;

/**
 * Whom a caller is put through to.
 *
 * @param dialString what Asterisk dials
 * @param outside the number at which a trunk reaches it; empty = a telephone that registers here
 */
public record TransferTarget(String dialString, Optional<PhoneNumber> outside) {}
