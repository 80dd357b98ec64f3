package ictb.dialer;

/** A campaign's calls by one trunk. */
record CampaignTrunk(long campaignId, long trunkId) {}
