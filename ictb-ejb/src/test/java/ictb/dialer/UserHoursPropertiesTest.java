package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.user.BoundHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Over every zone of the tz database and any days and hours, in years in which clocks are set. */
class UserHoursPropertiesTest {

    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    private static final Duration STEP = Duration.ofMinutes(5);

    /** A window that begins a day before a change of the clocks may end a day after it. */
    private static final Duration FAR_FROM_A_CHANGE = Duration.ofDays(2);

    /** What is set for a user; days from 1 = Sunday. */
    private record Bounds(ZoneId zone, Optional<Set<Integer>> days, Optional<LocalTime> from, LocalTime to) {

        UserHours hours() {
            return UserHours.of(new BoundHours(
                    zone,
                    days.map(set -> set.stream().sorted().map(String::valueOf).collect(Collectors.joining(","))),
                    from.map(start -> start + "-" + to)));
        }

        /** As somebody reads it off a clock on the wall. */
        boolean isOpenBy(ZonedDateTime clock) {
            boolean isDay = days.map(set -> set.contains(clock.getDayOfWeek().getValue() % 7 + 1))
                    .orElse(true);
            return isDay
                    && from.map(start -> isBetween(start, clock.toLocalTime())).orElse(true);
        }

        private boolean isBetween(LocalTime start, LocalTime time) {
            boolean hasBegun = !time.isBefore(start);
            return start.isBefore(to) ? hasBegun && time.isBefore(to) : hasBegun || time.isBefore(to);
        }
    }

    @Property(tries = 3_000, seed = "20261126")
    void whatIsFoundIsOpen(@ForAll("sets") Bounds set, @ForAll("times") Instant now) {
        UserHours hours = set.hours();

        hours.closedUntil(now)
                .ifPresent(open -> assertThat(hours.closedUntil(open)).isEmpty());
    }

    /** Exact: the moment before is closed, until then. */
    @Property(tries = 3_000, seed = "20261127")
    void itOpensAtThatMomentAndNotBefore(@ForAll("sets") Bounds set, @ForAll("times") Instant now) {
        UserHours hours = set.hours();

        hours.closedUntil(now)
                .ifPresent(open ->
                        assertThat(hours.closedUntil(open.minusNanos(1))).contains(open));
    }

    /** A clock that is looked at every five minutes finds no opening before. */
    @Property(tries = 200, seed = "20261128")
    void nothingBeforeItIsOpen(@ForAll("sets") Bounds set, @ForAll("times") Instant now) {
        UserHours hours = set.hours();
        Instant found = hours.closedUntil(now).orElse(now);

        for (Instant at = now; at.isBefore(found); at = at.plus(STEP)) {
            assertThat(hours.closedUntil(at)).as("%s", at).contains(found);
        }
    }

    @Property(tries = 3_000, seed = "20261129")
    void clockOnTheWallAgreesFarFromTheDaysOnWhichItIsSet(@ForAll("sets") Bounds set, @ForAll("times") Instant now) {
        Assume.that(isFarFromAChange(set.zone(), now));

        assertThat(set.hours().closedUntil(now).isEmpty()).isEqualTo(set.isOpenBy(now.atZone(set.zone())));
    }

    private static boolean isFarFromAChange(ZoneId zone, Instant now) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(now.minus(FAR_FROM_A_CHANGE));
        return next == null || next.getInstant().isAfter(now.plus(FAR_FROM_A_CHANGE));
    }

    @Provide
    Arbitrary<Bounds> sets() {
        Arbitrary<Optional<Set<Integer>>> days =
                Arbitraries.integers().between(1, 7).set().ofMinSize(1).optional(0.8);
        return Combinators.combine(Arbitraries.of(ZONES), days, minutes().optional(0.8), minutes())
                .as(Bounds::new)
                .filter(set -> set.days().isPresent() || set.from().isPresent())
                .filter(set -> set.from().filter(set.to()::equals).isEmpty());
    }

    private static Arbitrary<LocalTime> minutes() {
        return Arbitraries.integers().between(0, 287).map(step -> LocalTime.MIDNIGHT.plusMinutes(5L * step));
    }

    @Provide
    Arbitrary<Instant> times() {
        long first = LocalDateTime.of(2015, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        long last = LocalDateTime.of(2030, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        return Arbitraries.longs().between(first / 300, last / 300).map(step -> Instant.ofEpochSecond(step * 300));
    }
}
