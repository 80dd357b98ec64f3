package ictb.campaign;

import java.util.Optional;

/**
 * What a caller said at a step of a call.
 *
 * @param campaignId empty of a call that came in, as contactId
 * @param usrId whose campaign, or whose DID, it is
 */
public record CallerRecording(String file, Optional<Long> campaignId, Optional<Long> contactId, long usrId) {}
