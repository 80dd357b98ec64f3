package ictb.campaign;

/**
 * A call that is being placed to try a campaign.
 *
 * @param campaignId of a campaign of its own: what became of the call is told by Campaign_Result of it
 * @param message who is called
 */
public record CampaignTrial(long campaignId, String message) {}
