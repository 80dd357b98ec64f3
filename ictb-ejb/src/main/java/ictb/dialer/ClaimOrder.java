package ictb.dialer;

/**
 * What the dialer wants to claim.
 *
 * @param most contacts at the most
 * @param evidenceMark of the trunk's transmitter, taken just before
 */
public record ClaimOrder(Lease lease, long campaignId, Trunk trunk, int most, String evidenceMark) {}
