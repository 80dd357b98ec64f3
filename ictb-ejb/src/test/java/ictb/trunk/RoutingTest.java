package ictb.trunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final List<Long> ACTIVE = List.of(1L, 2L, 3L);

    private static Route route(String prefix, long trunk, int priority) {
        return new Route(new RouteMembers(Optional.of(prefix), Optional.of(trunk), Optional.of(priority)));
    }

    @Test
    void longestPrefixWins() {
        Routing routing = Routing.of(List.of(route("", 1, 0), route("49", 2, 9), route("4930", 3, 9)), ACTIVE);

        assertThat(routing.trunks("493012345")).containsExactly(3L);
        assertThat(routing.trunks("494012345")).containsExactly(2L);
        assertThat(routing.trunks("12125550100")).containsExactly(1L);
    }

    @Test
    void withinAPrefixTheLowerPriorityGoesFirst() {
        Routing routing = Routing.of(List.of(route("49", 1, 20), route("49", 2, 10)), ACTIVE);

        assertThat(routing.trunks("4930")).containsExactly(2L, 1L);
    }

    @Test
    void withoutRoutesEveryActiveTrunkCallsInTheOrderOfIds() {
        assertThat(Routing.of(List.of(), ACTIVE).trunks("4930")).isEqualTo(ACTIVE);
    }

    @Test
    void numberThatNoRouteReachesHasNoTrunk() {
        assertThat(Routing.of(List.of(route("49", 1, 0)), ACTIVE).reaches("12125550100"))
                .isFalse();
    }

    @Test
    void routesOfTrunksThatAreSwitchedOffDoNotCount() {
        Routing routing = Routing.of(List.of(route("49", 9, 0), route("", 1, 0)), ACTIVE);

        assertThat(routing.trunks("4930")).containsExactly(1L);
        assertThat(Routing.of(List.of(route("49", 9, 0)), ACTIVE).trunks("12")).isEqualTo(ACTIVE);
    }

    @Test
    void trunkThatDoesNotWorkIsPassedOver() {
        Routing routing = Routing.of(List.of(), ACTIVE);

        assertThat(routing.trunkFor("49", TriedTrunks.NONE, Set.of(2L, 3L))).contains(2L);
        assertThat(routing.trunkFor("49", TriedTrunks.NONE, Set.of())).isEmpty();
    }

    @Test
    void trunkThatWasTriedIsTriedAgainOnlyWhenAllWere() {
        Routing routing = Routing.of(List.of(), ACTIVE);
        TriedTrunks two = TriedTrunks.NONE.and(1).and(2);

        assertThat(routing.trunkFor("49", two, Set.copyOf(ACTIVE))).contains(3L);
        assertThat(routing.hasAnother("49", two)).isTrue();
        assertThat(routing.hasAnother("49", two.and(3))).isFalse();
        assertThat(routing.trunkFor("49", two.and(3), Set.copyOf(ACTIVE))).contains(1L);
    }

    @Test
    void triedTrunksAreReadAsTheyWereWritten() {
        assertThat(TriedTrunks.of(TriedTrunks.NONE.and(3).and(7).text())).isEqualTo(new TriedTrunks(List.of(3L, 7L)));
        assertThat(TriedTrunks.of("")).isEqualTo(TriedTrunks.NONE);
    }

    /** The oracle looks at every route. */
    @Property
    void everyNumberIsRoutedAsByLookingAtAllRoutes(
            @ForAll("routes") List<Route> routes, @ForAll("numbers") String number) {
        List<Route> counting = routes.stream()
                .filter(route -> ACTIVE.contains(route.trunkId()))
                .toList();
        int longest = counting.stream()
                .filter(route -> number.startsWith(route.prefix()))
                .mapToInt(route -> route.prefix().length())
                .max()
                .orElse(-1);
        List<Long> expected = counting.isEmpty()
                ? ACTIVE
                : counting.stream()
                        .filter(route -> route.prefix().length() == longest && number.startsWith(route.prefix()))
                        .sorted(Comparator.comparingInt(Route::priority))
                        .map(Route::trunkId)
                        .toList();

        assertThat(Routing.of(routes, ACTIVE).trunks(number)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Route>> routes() {
        Arbitrary<String> prefixes = Arbitraries.strings().withChars("123").ofMaxLength(4);
        return Combinators.combine(
                        prefixes,
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.integers().between(0, 3))
                .as(RoutingTest::route)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("123").ofMinLength(3).ofMaxLength(7);
    }
}
