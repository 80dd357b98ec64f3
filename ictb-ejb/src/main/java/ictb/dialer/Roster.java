package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.trunk.Routing;
import ictb.trunk.Trunk;
import java.util.List;
import java.util.Map;

/**
 * What could dial at the moment: campaigns that run, oldest first, and trunks that are active, with the routes of numbers.
 *
 * @param transfers of interactive campaigns what people did who answered
 * @param nodes this one's place among the nodes that dial
 */
public record Roster(
        List<Campaign> campaigns,
        List<Trunk> trunks,
        Routing routing,
        NodePlace nodes,
        Map<Long, TransferRecord> transfers) {

    static final Roster EMPTY =
            new Roster(List.of(), List.of(), Routing.of(List.of(), List.of()), NodePlace.ALONE, Map.of());
}
