package ictb.campaign;

/**
 * Contacts that were imported into a campaign after its start and wait to be taken over.
 *
 * @param takenTo the last of them that was taken over, by contact_id
 * @param until the highest contact_id that is one of them
 */
record CampaignAddition(long id, long campaignId, long contactGroupId, long takenTo, long until) {}
