package ictb.campaign;

import java.util.Optional;

/**
 * A time as the guide sends it.
 *
 * @param hour 0 to 23; of a stop_time also 24, with minute 0, for the end of the day
 * @param minute 0 to 59; default 0
 */
public record TimeOfDay(int hour, Optional<Integer> minute) {

    private static final int DAYS_END = 24;

    boolean isDaysEnd() {
        return hour == DAYS_END && minute.orElse(0) == 0;
    }
}
