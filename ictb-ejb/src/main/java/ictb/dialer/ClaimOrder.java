package ictb.dialer;

import ictb.trunk.Routing;
import ictb.trunk.Trunk;
import java.util.Optional;
import java.util.Set;

/**
 * What the dialer wants to claim: contacts of one campaign for one trunk.
 *
 * @param most contacts at the most
 * @param origin from where they will be sent
 * @param evidenceMark of that origin, taken just before
 * @param usable trunks that work at the moment; by these a number is routed
 * @param after what stands before this in the queue is known to be for other trunks; empty = its head
 */
public record ClaimOrder(
        Lease lease,
        long campaignId,
        Trunk trunk,
        int most,
        Origin origin,
        String evidenceMark,
        Routing routing,
        Set<Long> usable,
        Optional<QueueMark> after) {

    boolean isFor(ReadyContact contact) {
        return routing.trunkFor(contact.phone(), contact.tried(), usable)
                .filter(id -> id == trunk.trunkId())
                .isPresent();
    }
}
