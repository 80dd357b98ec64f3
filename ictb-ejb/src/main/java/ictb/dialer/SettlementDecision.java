package ictb.dialer;

import ictb.campaign.ContactStatus;
import ictb.platform.Text;
import ictb.trunk.TriedTrunks;
import java.time.Instant;
import java.util.Optional;

/**
 * What a signal means for an attempt and its contact.
 *
 * @param attempts that count from now on
 * @param reason a few words for the user, where there is something to say
 * @param due when the contact is tried again
 * @param tried trunks that could not carry its call, which its next try leaves out
 */
record SettlementDecision(
        AttemptState state,
        ContactStatus contactStatus,
        int attempts,
        Optional<String> reason,
        Optional<Instant> due,
        Optional<Outcome> outcome,
        TriedTrunks tried) {

    private static final int LONGEST_REASON = 100;

    SettlementDecision {
        reason = reason.map(text -> Text.cut(text, LONGEST_REASON));
    }
}
