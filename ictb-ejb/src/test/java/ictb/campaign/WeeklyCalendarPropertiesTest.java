package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.WeeklyCalendar.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every calendar in every zone that java.time knows, most of all around the changes of its clocks. */
class WeeklyCalendarPropertiesTest {

    private static final String SEED = "20261126";
    private static final List<String> ZONES = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    private static final Instant LATEST = Instant.parse("2040-01-01T00:00:00Z");
    private static final int STARTS = 20;

    /** A calendar, and a time from which on it is looked at. */
    record Look(WeeklyCalendar calendar, Instant from) {

        List<Instant> starts() {
            return Stream.iterate(calendar.nextStart(from), calendar::nextStart)
                    .limit(STARTS)
                    .toList();
        }
    }

    @Property(tries = 1_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void startsComeInOrderEachStrictlyAfterTheOneBefore(@ForAll("looks") Look look) {
        Instant before = look.from();
        for (Instant start : look.starts()) {
            assertThat(start).isAfter(before);
            before = start;
        }
    }

    @Property(tries = 1_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void windowContainsItsStartAndNotItsStopAndIsOverBeforeTheNext(@ForAll("looks") Look look) {
        WeeklyCalendar calendar = look.calendar();
        List<Instant> starts = look.starts();
        for (int i = 0; i < STARTS - 1; i++) {
            Instant start = starts.get(i);
            Optional<Instant> stop = calendar.stopOf(start);
            Window window = new Window(start, stop);
            assertThat(calendar.windowAt(start)).contains(window);
            assertThat(calendar.windowAt(start.minusNanos(1))).isNotEqualTo(Optional.of(window));
            assertThat(stop.isPresent()).isEqualTo(calendar.stop().isPresent());
            if (stop.isPresent()) {
                assertThat(stop.get()).isAfter(start).isBeforeOrEqualTo(starts.get(i + 1));
                assertThat(calendar.windowAt(stop.get().minusNanos(1))).contains(window);
                assertThat(calendar.windowAt(stop.get())).isNotEqualTo(Optional.of(window));
                assertThat(calendar.nextStop(start)).isEqualTo(stop);
            }
        }
    }

    /** A start that is skipped at the very end of a day comes with the next day: it is that of the day before all the same. */
    @Property(tries = 1_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void everyDayHasOneStartAtTheMostAndNoneWhereItIsNotAskedFor(@ForAll("looks") Look look) {
        List<LocalDate> days = look.starts().stream()
                .map(start -> dayOf(look.calendar(), start))
                .toList();
        assertThat(days).doesNotHaveDuplicates();
        assertThat(days).allSatisfy(day -> assertThat(look.calendar().days()).contains(day.getDayOfWeek()));
    }

    private static LocalDate dayOf(WeeklyCalendar calendar, Instant start) {
        LocalDate shown = start.atZone(calendar.zone()).toLocalDate();
        return Stream.of(shown, shown.minusDays(1))
                .filter(day -> reached(
                                day.atTime(calendar.start()), calendar.zone().getRules())
                        .equals(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is no start of a day"));
    }

    /** By another way: the first instant at which the clock of one of the zone's offsets, while that is in force, has got there. */
    @Property(tries = 1_000, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void startsAreWhenTheLocalClockHasGotThere(@ForAll("looks") Look look) {
        WeeklyCalendar calendar = look.calendar();
        ZoneRules rules = calendar.zone().getRules();
        LocalDate first = look.from().atZone(calendar.zone()).toLocalDate().minusDays(2);
        List<Instant> expected = Stream.iterate(first, day -> day.plusDays(1))
                .limit(STARTS + 20)
                .filter(day -> calendar.days().contains(day.getDayOfWeek()))
                .filter(day -> isThere(day, rules))
                .filter(day -> calendar.stop().isEmpty()
                        || reached(stopOn(day, calendar), rules).isAfter(reached(day.atTime(calendar.start()), rules)))
                .map(day -> reached(day.atTime(calendar.start()), rules))
                .filter(start -> start.isAfter(look.from()))
                .toList();

        List<Instant> found = Stream.iterate(calendar.nextStart(look.from()), calendar::nextStart)
                .limit(Math.min(STARTS, expected.size()))
                .toList();
        assertThat(found).isEqualTo(expected.subList(0, found.size()));
    }

    private static LocalDateTime stopOn(LocalDate day, WeeklyCalendar calendar) {
        LocalTime stop = calendar.stop().orElseThrow();
        return (stop.isAfter(calendar.start()) ? day : day.plusDays(1)).atTime(stop);
    }

    private static boolean isThere(LocalDate day, ZoneRules rules) {
        return reached(day.atStartOfDay(), rules)
                .isBefore(reached(day.plusDays(1).atStartOfDay(), rules));
    }

    private record Segment(Instant from, Instant to, ZoneOffset offset) {

        /** When its clock has got there; empty where it never does. */
        Optional<Instant> reaches(LocalDateTime local) {
            Instant there = local.toInstant(offset);
            return there.isBefore(to) ? Optional.of(there.isBefore(from) ? from : there) : Optional.empty();
        }
    }

    private static Instant reached(LocalDateTime local, ZoneRules rules) {
        return segments(
                        local.minusDays(3).toInstant(ZoneOffset.UTC),
                        local.plusDays(3).toInstant(ZoneOffset.UTC),
                        rules)
                .stream()
                .flatMap(segment -> segment.reaches(local).stream())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static List<Segment> segments(Instant from, Instant to, ZoneRules rules) {
        List<Segment> segments = new ArrayList<>();
        Instant at = from;
        while (at.isBefore(to)) {
            ZoneOffsetTransition next = rules.nextTransition(at);
            Instant end = next == null || next.getInstant().isAfter(to) ? to : next.getInstant();
            segments.add(new Segment(at, end, rules.getOffset(at)));
            at = end;
        }
        return segments;
    }

    @Provide
    Arbitrary<Look> looks() {
        return Arbitraries.of(ZONES)
                .map(ZoneId::of)
                .flatMap(zone -> Combinators.combine(
                                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                                times(),
                                times().optional(),
                                instants(zone))
                        .as((days, start, stop, from) -> new Look(new WeeklyCalendar(days, start, stop, zone), from)));
    }

    /** To the minute, and often in the hours in which clocks are changed. */
    private static Arbitrary<LocalTime> times() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute)),
                Arbitraries.integers().between(-70, 4 * 60).map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute)));
    }

    /** Half of them within ten days before a change of the zone's clocks. */
    private static Arbitrary<Instant> instants(ZoneId zone) {
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(Instant.parse("1840-01-01T00:00:00Z").getEpochSecond(), LATEST.getEpochSecond())
                .map(Instant::ofEpochSecond);
        List<Instant> changes = changes(zone.getRules());
        return changes.isEmpty()
                ? any
                : Arbitraries.oneOf(
                        any,
                        Combinators.combine(
                                        Arbitraries.of(changes),
                                        Arbitraries.longs()
                                                .between(0, Duration.ofDays(10).toSeconds()))
                                .as(Instant::minusSeconds));
    }

    private static List<Instant> changes(ZoneRules rules) {
        List<Instant> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(Instant.parse("1800-01-01T00:00:00Z"));
        while (next != null && next.getInstant().isBefore(LATEST)) {
            changes.add(next.getInstant());
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    /** Not by chance: each zone with each change of its clocks since 1970, every half hour of a day as a start. */
    @Property(tries = 1)
    void everyChangeOfEveryZoneLeavesEachDayItsStart() {
        for (String id : ZONES) {
            ZoneId zone = ZoneId.of(id);
            for (Instant change : changes(zone.getRules())) {
                if (change.isAfter(Instant.EPOCH)) {
                    assertDaysAround(change, zone);
                }
            }
        }
    }

    private static void assertDaysAround(Instant change, ZoneId zone) {
        LocalDate first = change.atZone(zone).toLocalDate().minusDays(2);
        List<LocalDate> days = Stream.iterate(first, day -> day.plusDays(1))
                .limit(5)
                .filter(day -> isThere(day, zone.getRules()))
                .toList();
        for (int minute = 0; minute < 24 * 60; minute += 30) {
            LocalTime start = LocalTime.MIDNIGHT.plusMinutes(minute);
            WeeklyCalendar daily = new WeeklyCalendar(EnumSet.allOf(DayOfWeek.class), start, Optional.empty(), zone);
            Instant before = reached(first.atTime(start), zone.getRules()).minusNanos(1);
            List<Instant> found = Stream.iterate(daily.nextStart(before), daily::nextStart)
                    .limit(days.size())
                    .toList();
            assertThat(found)
                    .as("%s at %s around %s", zone, start, change)
                    .isEqualTo(days.stream()
                            .map(day -> reached(day.atTime(start), zone.getRules()))
                            .toList());
        }
    }
}
