package ictb.dialer;

import ictb.campaign.CampaignStatus;
import ictb.campaign.ContactStatus;
import ictb.trunk.Routing;
import ictb.trunk.TriedTrunks;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What must be known to settle an attempt.
 *
 * @param reserved of the user's credit for this attempt
 * @param attempts that count, this one included
 * @param allowed attempts per contact
 * @param trunkId by which it was called
 * @param tried trunks that could not carry the contact's call before
 * @param hasAnotherTrunk whether the number has a trunk left that was not tried
 */
record SettlementFacts(
        String attemptId,
        long campaignId,
        long contactId,
        int attemptNo,
        long usrId,
        AttemptState state,
        BigDecimal reserved,
        String phone,
        ContactStatus contactStatus,
        int attempts,
        int allowed,
        Duration retryDelay,
        char optOutKey,
        CampaignStatus campaignStatus,
        long trunkId,
        TriedTrunks tried,
        boolean hasAnotherTrunk) {

    SettlementFacts with(Routing routing) {
        return new SettlementFacts(
                attemptId,
                campaignId,
                contactId,
                attemptNo,
                usrId,
                state,
                reserved,
                phone,
                contactStatus,
                attempts,
                allowed,
                retryDelay,
                optOutKey,
                campaignStatus,
                trunkId,
                tried,
                routing.hasAnother(phone, tried.and(trunkId)));
    }
}
