package ictb.compliance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Between which times people may be called on which days, by the clocks where they are.
 *
 * @param days a day that is absent is closed
 */
public record CallingHours(Map<DayOfWeek, HoursOfDay> days) {

    /** Each week is like the next, but for one in which clocks are set. */
    private static final int SEARCHED_DAYS = 15;

    /** @param weekdays Monday to Friday */
    static CallingHours of(
            Optional<HoursOfDay> weekdays, Optional<HoursOfDay> saturdays, Optional<HoursOfDay> sundays) {
        Map<DayOfWeek, HoursOfDay> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            Optional<HoursOfDay> hours = switch (day) {
                case SATURDAY -> saturdays;
                case SUNDAY -> sundays;
                default -> weekdays;
            };
            hours.ifPresent(window -> days.put(day, window));
        }
        return new CallingHours(days);
    }

    static CallingHours daily(HoursOfDay hours) {
        return of(Optional.of(hours), Optional.of(hours), Optional.of(hours));
    }

    boolean areOpen(ZoneId zone, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        HoursOfDay hours = days.get(local.getDayOfWeek());
        return hours != null && hours.hold(local.toLocalTime());
    }

    /**
     * When all zones are open together, the first time at or after {@code now}. Steps from opening to opening, so that it is exact on
     * days on which clocks are set, too.
     *
     * @return empty where they never are within two weeks
     */
    public Optional<Instant> openTogether(Collection<ZoneId> zones, Instant now) {
        Instant end = now.plus(Duration.ofDays(SEARCHED_DAYS - 1));
        Instant at = now;
        while (at.isBefore(end)) {
            Instant latest = at;
            for (ZoneId zone : zones) {
                Optional<Instant> opening = nextOpen(zone, at);
                if (opening.isEmpty()) {
                    return Optional.empty();
                }
                latest = opening.get().isAfter(latest) ? opening.get() : latest;
            }
            if (latest.equals(at)) {
                return Optional.of(at);
            }
            at = latest;
        }
        return Optional.empty();
    }

    /** A zone opens when its clocks reach the beginning of a window, or when they are set into one. */
    private Optional<Instant> nextOpen(ZoneId zone, Instant from) {
        if (areOpen(zone, from)) {
            return Optional.of(from);
        }
        return edges(zone, from).stream()
                .filter(edge -> edge.isAfter(from) && areOpen(zone, edge))
                .findFirst();
    }

    private TreeSet<Instant> edges(ZoneId zone, Instant from) {
        ZoneRules rules = zone.getRules();
        TreeSet<Instant> edges = new TreeSet<>();
        LocalDate first = LocalDateTime.ofInstant(from, zone).toLocalDate().minusDays(1);
        for (int day = 0; day < SEARCHED_DAYS + 1; day++) {
            LocalDate date = first.plusDays(day);
            HoursOfDay hours = days.get(date.getDayOfWeek());
            if (hours != null) {
                LocalDateTime opening = date.atTime(hours.from());
                rules.getValidOffsets(opening).forEach(offset -> edges.add(opening.toInstant(offset)));
            }
        }
        Instant end = from.plus(Duration.ofDays(SEARCHED_DAYS));
        ZoneOffsetTransition set = rules.nextTransition(from);
        while (set != null && set.getInstant().isBefore(end)) {
            edges.add(set.getInstant());
            set = rules.nextTransition(set.getInstant());
        }
        return edges;
    }
}
