package ictb.dialer;

import ictb.billing.Charge;
import ictb.billing.Rate;
import ictb.billing.Reservation;
import ictb.campaign.CampaignStatus;
import ictb.campaign.ContactStatus;
import ictb.trunk.Routing;
import ictb.trunk.TriedTrunks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What must be known to settle an attempt.
 *
 * @param claimed when it was written down
 * @param reserved of the user's credit for this attempt
 * @param rate as it was then; empty = the call costs nothing
 * @param attempts that count, this one included
 * @param allowed attempts per contact
 * @param expires no attempt of the contact from then on
 * @param trunkId by which it was called
 * @param tried trunks that could not carry the contact's call before
 * @param campaignKind as the database keeps it
 * @param isInteractive whether its campaign puts through to an extension
 * @param hasAnotherTrunk whether the number has a trunk left that was not tried
 */
record SettlementFacts(
        String attemptId,
        long campaignId,
        long contactId,
        int attemptNo,
        long usrId,
        AttemptState state,
        Instant claimed,
        BigDecimal reserved,
        Optional<Rate> rate,
        String phone,
        ContactStatus contactStatus,
        int attempts,
        int allowed,
        RetryDelays retryDelays,
        Optional<Instant> expires,
        char optOutKey,
        CampaignStatus campaignStatus,
        long trunkId,
        TriedTrunks tried,
        String campaignKind,
        boolean isInteractive,
        boolean hasAnotherTrunk) {

    /**
     * What the call did cost: of an answered one what its rate says, and never more than was reserved for it. A call in doubt is not
     * charged.
     */
    Charge charge(Optional<Outcome> outcome) {
        BigDecimal cost = outcome.filter(end -> end.disposition() == Disposition.ANSWERED)
                .flatMap(end -> rate.map(price -> price.cost(end.talked())))
                .map(reserved::min)
                .orElse(BigDecimal.ZERO);
        return new Charge(usrId, attemptId, Reservation.CALL, reserved, cost, claimed);
    }

    SettlementFacts with(Routing routing) {
        return new SettlementFacts(
                attemptId,
                campaignId,
                contactId,
                attemptNo,
                usrId,
                state,
                claimed,
                reserved,
                rate,
                phone,
                contactStatus,
                attempts,
                allowed,
                retryDelays,
                expires,
                optOutKey,
                campaignStatus,
                trunkId,
                tried,
                campaignKind,
                isInteractive,
                routing.hasAnother(phone, tried.and(trunkId)));
    }
}
