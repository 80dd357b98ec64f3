package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.campaign.Transfer;
import java.util.List;
import java.util.Optional;

/**
 * How many calls of an interactive campaign may go with regard to who would take them: an extension takes one call at a time, for
 * all campaigns that put through to it. Who talks is known on the node where the call is: one node dials these campaigns.
 */
final class TransferCapacity {

    private TransferCapacity() {}

    /** Without an extension, any number. */
    static int callsToPlace(Campaign campaign, Roster roster, InFlight inFlight) {
        Optional<Long> extension = campaign.transfer().map(Transfer::extensionId);
        if (extension.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (roster.nodes().rank() > 0) {
            return 0;
        }
        List<Long> sharing = roster.campaigns().stream()
                .filter(other -> other.transfer().map(Transfer::extensionId).equals(extension))
                .map(Campaign::campaignId)
                .toList();
        int talking = inFlight.transferringOf(sharing);
        int underWay = sharing.stream().mapToInt(inFlight::ofCampaign).sum() - talking;
        TransferRecord record = roster.transfers().getOrDefault(campaign.campaignId(), TransferRecord.NONE);
        return AbandonmentPolicy.callsToPlace(new AbandonmentPolicy.Load(
                talking == 0 ? 1 : 0, underWay, record.asking(), record.inADay(), record.inAMonth()));
    }
}
