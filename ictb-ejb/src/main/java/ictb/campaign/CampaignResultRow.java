package ictb.campaign;

import ictb.campaign.disposition.ContactMark;
import ictb.contact.RemoteRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one contact.
 *
 * @param response what the called person answered: the key pressed; in an IVR each node with what was chosen or entered there,
 *     {@code hello=1 pin=4711}
 * @param transfer where the person asked for the extension: answered, busy, no-answer, failed, or abandoned by the person
 * @param amd whether an answering machine was detected
 * @param dnc whether the person is on a do-not-call list or opted out in this campaign
 * @param attempts calls placed
 * @param startTime of the last attempt
 * @param duration seconds from answer to end of the last attempt, rounded; 0 where nobody answered
 * @param hangupCause Q.850 cause of the last attempt
 * @param reason why it is not dialled or what went wrong, in a few words
 * @param dispositionId what Campaign_Disposition_Update has given it
 * @param disposition its name
 * @param remote which record of the client's own program the contact is
 * @param steps the way that the last call took through an IVR or a reminder message
 */
public record CampaignResultRow(
        long contactId,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> address,
        Optional<String> custom1,
        Optional<String> custom2,
        Optional<String> custom3,
        Optional<String> description,
        String status,
        Optional<String> answeredBy,
        Optional<String> response,
        Optional<String> transfer,
        boolean amd,
        boolean dnc,
        int attempts,
        Optional<Instant> startTime,
        Optional<Instant> answerTime,
        Optional<Instant> endTime,
        long duration,
        Optional<Integer> hangupCause,
        BigDecimal cost,
        Optional<String> reason,
        Optional<Long> dispositionId,
        Optional<String> disposition,
        Optional<RemoteRow> remote,
        List<CallStep> steps) {

    CampaignResultRow with(Optional<ContactMark> mark, List<CallStep> way) {
        return new CampaignResultRow(
                contactId,
                phone,
                email,
                firstName,
                lastName,
                address,
                custom1,
                custom2,
                custom3,
                description,
                status,
                answeredBy,
                response,
                transfer,
                amd,
                dnc,
                attempts,
                startTime,
                answerTime,
                endTime,
                duration,
                hangupCause,
                cost,
                reason,
                mark.flatMap(ContactMark::dispositionId),
                mark.flatMap(ContactMark::disposition),
                mark.flatMap(ContactMark::remote),
                way);
    }
}
