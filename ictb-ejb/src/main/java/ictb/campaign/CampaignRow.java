package ictb.campaign;

/** A campaign in a list. */
public record CampaignRow(long campaignId, String name, String status, String kind, long contactGroupId, long message) {

    static CampaignRow of(Campaign campaign) {
        return new CampaignRow(
                campaign.campaignId(),
                campaign.name(),
                campaign.status().word(),
                campaign.kind(),
                campaign.contactGroupId(),
                campaign.message());
    }
}
