package ictb.dialer;

import ictb.campaign.CampaignStatus;
import ictb.campaign.ContactStatus;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What must be known to settle an attempt.
 *
 * @param reserved of the user's credit for this attempt
 * @param attempts that count, this one included
 * @param allowed attempts per contact
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
        CampaignStatus campaignStatus) {}
