package ictb.dialer;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where an attempt has come to.
 *
 * @param cost what is charged for the attempt with this move
 */
record AttemptMove(SettlementFacts attempt, AttemptState to, Optional<Outcome> outcome, BigDecimal cost) {}
