package ictb.campaign;

/**
 * What a caller said at a step of a call.
 *
 * @param usrId whose campaign it is
 */
public record CallerRecording(String file, long campaignId, long contactId, long usrId) {}
