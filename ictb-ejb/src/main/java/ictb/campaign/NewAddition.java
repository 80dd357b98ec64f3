package ictb.campaign;

import java.util.Optional;

/**
 * What a client says about the calls to a contact that it adds to a campaign.
 *
 * @param scheduleTime not before; {@code YYYY-MM-DD HH:MM} in the campaign's zone, or ISO 8601
 * @param expiry no attempt from then on; written likewise
 * @param doNotCall 1 = the contact is kept with the campaign and never called
 */
record NewAddition(Optional<String> scheduleTime, Optional<String> expiry, Optional<Boolean> doNotCall) {}
