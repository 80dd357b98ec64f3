package ictb.campaign;

import java.util.Optional;

/**
 * A time as the guide sends it.
 *
 * @param hour 0 to 23
 * @param minute 0 to 59; default 0
 */
public record TimeOfDay(int hour, Optional<Integer> minute) {}
