package ictb.dialer;

import ictb.campaign.Campaign;
import ictb.platform.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * An attempt that is written down and committed, to be sent now.
 *
 * @param attemptId 32 characters {@code [0-9a-f]}, never used before; the channel sends it along
 * @param dialString the trunk's, with the number in it
 * @param limit after its answer the call is hung up when this has passed; no more is paid for
 * @param sendBefore after this moment it must not be sent any more: another process may have taken this node's place and asked
 *     the evidence about it
 */
public record Transmission(
        String attemptId,
        PhoneNumber number,
        String dialString,
        Campaign campaign,
        Duration limit,
        Instant sendBefore) {

    /** The same, not to be sent after that moment either. */
    Transmission notAfter(Instant moment) {
        return moment.isBefore(sendBefore)
                ? new Transmission(attemptId, number, dialString, campaign, limit, moment)
                : this;
    }
}
