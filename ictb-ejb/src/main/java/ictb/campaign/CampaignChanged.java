package ictb.campaign;

/** A campaign was started, stopped or given a contact; observed after the commit. */
public record CampaignChanged(long campaignId) {}
