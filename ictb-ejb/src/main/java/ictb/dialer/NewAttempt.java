package ictb.dialer;

import ictb.billing.Rate;
import ictb.trunk.TriedTrunks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt that is about to be written down.
 *
 * @param origin the name of the one that it will be sent from
 * @param reserved of the user's credit, in the transaction that writes it
 * @param rate as it is now; empty = the call costs nothing
 * @param tried trunks that could not carry the contact's call before
 */
record NewAttempt(
        String attemptId,
        long campaignId,
        long contactId,
        int attemptNo,
        long usrId,
        long trunkId,
        long nodeId,
        String origin,
        String evidenceMark,
        Instant claimed,
        BigDecimal reserved,
        Optional<Rate> rate,
        TriedTrunks tried) {}
