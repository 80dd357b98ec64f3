package ictb.voice.inbound;

import ictb.campaign.CallStep;
import ictb.platform.api.ApiParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a call that has come in.
 *
 * @param callId with which the names of its recordings begin
 * @param didId the DID that was dialled
 * @param accessNumberId or the access number
 * @param usrId whose it is; empty where a caller of everybody's access number has not proved who they are
 * @param number that was dialled
 * @param caller who called; empty where the number was withheld or is none
 * @param ended empty while it lasts
 * @param result completed, answered, busy, no-answer, failed, abandoned (by the caller while it rang), refused (the number led
 *     nowhere, or the PIN was wrong) or unknown (the application died in the middle); empty while it lasts
 * @param steps the way that the call took through the DID's flow
 */
public record InboundCallRow(
        long inboundCallId,
        String callId,
        Optional<Long> didId,
        @ApiParam("accessnumber_id") Optional<Long> accessNumberId,
        Optional<Long> usrId,
        String number,
        Optional<String> caller,
        Instant started,
        Optional<Instant> ended,
        Optional<String> result,
        List<CallStep> steps) {

    InboundCallRow with(List<CallStep> way) {
        return new InboundCallRow(
                inboundCallId, callId, didId, accessNumberId, usrId, number, caller, started, ended, result, way);
    }
}
