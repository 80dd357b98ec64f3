package ictb.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Over every zone of the tz database, in years in which clocks are set. */
class CallingHoursPropertiesTest {

    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();

    private static final Duration STEP = Duration.ofMinutes(5);

    @Property(tries = 3_000, seed = "20261126")
    void whatIsFoundIsOpenEverywhere(
            @ForAll("zones") Set<ZoneId> zones, @ForAll("hours") CallingHours hours, @ForAll("times") Instant now) {
        hours.openTogether(zones, now).ifPresent(open -> assertThat(zones).allMatch(zone -> hours.areOpen(zone, open)));
    }

    /** A clock that is looked at every five minutes finds no opening before. */
    @Property(tries = 400, seed = "20261127")
    void nothingBeforeItIsOpenEverywhere(
            @ForAll("zones") Set<ZoneId> zones, @ForAll("hours") CallingHours hours, @ForAll("times") Instant now) {
        Instant found = hours.openTogether(zones, now).orElse(now.plus(Duration.ofDays(8)));

        for (Instant at = now; at.isBefore(found); at = at.plus(STEP)) {
            Instant moment = at;
            assertThat(zones.stream().allMatch(zone -> hours.areOpen(zone, moment)))
                    .as("%s", at)
                    .isFalse();
        }
    }

    /** Exact: the moment before is closed somewhere. */
    @Property(tries = 3_000, seed = "20261128")
    void itOpensAtThatMomentAndNotBefore(
            @ForAll("zones") Set<ZoneId> zones, @ForAll("hours") CallingHours hours, @ForAll("times") Instant now) {
        hours.openTogether(zones, now)
                .filter(open -> open.isAfter(now))
                .ifPresent(open -> assertThat(zones).anyMatch(zone -> !hours.areOpen(zone, open.minusNanos(1))));
    }

    /** The law is about what the called person's clock shows. */
    @Property(tries = 3_000, seed = "20261129")
    void noClockShowsATimeOutsideTheUsHoursWhenThePersonIsCalled(
            @ForAll("zones") Set<ZoneId> zones, @ForAll("times") Instant now) {
        CallingHours us = CallingProfiles.US.rules().hours().orElseThrow();

        us.openTogether(zones, now)
                .ifPresent(open -> zones.forEach(
                        zone -> assertThat(LocalDateTime.ofInstant(open, zone).toLocalTime())
                                .isBetween(LocalTime.of(8, 0), LocalTime.of(20, 59, 59, 999_999_999))));
    }

    @Provide
    Arbitrary<Set<ZoneId>> zones() {
        return Arbitraries.of(ZONES).set().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<CallingHours> hours() {
        Arbitrary<Optional<HoursOfDay>> day = Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(1, 87))
                .as((from, length) -> new HoursOfDay(
                        LocalTime.MIDNIGHT.plusMinutes(5L * from),
                        LocalTime.MIDNIGHT.plusMinutes(5L * Math.min(287, from + length))))
                .optional(0.8);
        return Combinators.combine(day, day, day).as(CallingHours::of);
    }

    @Provide
    Arbitrary<Instant> times() {
        long first = LocalDateTime.of(2015, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        long last = LocalDateTime.of(2030, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        return Arbitraries.longs().between(first / 300, last / 300).map(step -> Instant.ofEpochSecond(step * 300));
    }
}
