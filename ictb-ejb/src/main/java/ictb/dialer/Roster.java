package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.trunk.Route;
import ictb.trunk.Routing;
import ictb.trunk.Trunk;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What could dial at the moment: campaigns that run, oldest first, and trunks that are active, with the routes of numbers.
 *
 * @param transfers of interactive campaigns what people did who answered
 * @param nodes this one's place among the nodes that dial
 */
public record Roster(
        List<Campaign> campaigns,
        List<Trunk> trunks,
        List<Route> routes,
        NodePlace nodes,
        Map<Long, TransferRecord> transfers) {

    /** How numbers are routed among some of the trunks. */
    Routing routing(Predicate<Trunk> isCounted) {
        return Routing.of(
                routes, trunks.stream().filter(isCounted).map(Trunk::trunkId).toList());
    }

    /** Some of the campaigns. */
    Roster only(Predicate<Campaign> served) {
        return new Roster(campaigns.stream().filter(served).toList(), trunks, routes, nodes, transfers);
    }

    static final Roster EMPTY = new Roster(List.of(), List.of(), List.of(), NodePlace.ALONE, Map.of());
}
