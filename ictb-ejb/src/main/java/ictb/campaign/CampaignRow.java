package ictb.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * A campaign in a list.
 *
 * @param nextAt when its schedule starts it next, or stops it where it runs
 * @param hold why its schedule did not start it the last time
 */
public record CampaignRow(
        long campaignId,
        String name,
        String status,
        String kind,
        long contactGroupId,
        long message,
        Optional<Instant> nextAt,
        Optional<String> hold) {

    static CampaignRow of(Campaign campaign) {
        return new CampaignRow(
                campaign.campaignId(),
                campaign.name(),
                campaign.status().word(),
                campaign.kind(),
                campaign.contactGroupId(),
                campaign.message(),
                campaign.nextAt(),
                campaign.hold());
    }
}
