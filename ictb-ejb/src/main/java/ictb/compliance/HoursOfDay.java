package ictb.compliance;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window within a day.
 *
 * @param from the first moment that is open
 * @param to the first that is not any more; {@link LocalTime#MAX} = the day's end, which clocks do not show
 */
public record HoursOfDay(LocalTime from, LocalTime to) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

    private static final String DAYS_END = "24:00";

    public HoursOfDay {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Hours end after they begin");
        }
    }

    static HoursOfDay of(String from, String to) {
        return new HoursOfDay(LocalTime.parse(from), to.equals(DAYS_END) ? LocalTime.MAX : LocalTime.parse(to));
    }

    /** Reads {@code 09:00-18:00}, or {@code 00:00-24:00}; empty where it is written otherwise. */
    static Optional<HoursOfDay> read(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        try {
            return matcher.matches() ? Optional.of(of(matcher.group(1), matcher.group(2))) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    boolean hold(LocalTime time) {
        return !time.isBefore(from) && (endWithTheDay() || time.isBefore(to));
    }

    private boolean endWithTheDay() {
        return to.equals(LocalTime.MAX);
    }

    @Override
    public String toString() {
        return from + "-" + (endWithTheDay() ? DAYS_END : to);
    }
}
