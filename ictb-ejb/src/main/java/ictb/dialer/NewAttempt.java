package ictb.dialer;

import ictb.trunk.TriedTrunks;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * An attempt that is about to be written down.
 *
 * @param reserved of the user's credit, in the transaction that writes it
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
        String evidenceMark,
        Instant claimed,
        BigDecimal reserved,
        TriedTrunks tried) {}
