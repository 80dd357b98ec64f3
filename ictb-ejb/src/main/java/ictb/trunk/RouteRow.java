package ictb.trunk;

/** A route in a list. */
public record RouteRow(long routeId, String prefix, long trunkId, int priority) {

    static RouteRow of(Route route) {
        return new RouteRow(route.routeId(), route.prefix(), route.trunkId(), route.priority());
    }
}
