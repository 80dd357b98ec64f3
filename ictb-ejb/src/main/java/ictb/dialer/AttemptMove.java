package ictb.dialer;

import java.util.Optional;

/** Where an attempt has come to. */
record AttemptMove(SettlementFacts attempt, AttemptState to, Optional<Outcome> outcome) {}
