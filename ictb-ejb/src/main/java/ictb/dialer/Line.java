package ictb.dialer;

/** A campaign's calls by one trunk. */
record Line(long campaignId, long trunkId) {}
