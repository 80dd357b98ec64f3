package ictb.it.cut;

import ictb.dialer.AttemptsClaimed;
import ictb.dialer.AttemptsSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** The points around the commits of the dial protocol. */
@ApplicationScoped
public class TransactionCuts {

    void afterClaim(@Observes(during = TransactionPhase.BEFORE_COMPLETION) AttemptsClaimed claimed) {
        Cut.here("after-claim");
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptsClaimed claimed) {
        Cut.here("after-commit");
    }

    void beforeSettleCommits(@Observes(during = TransactionPhase.BEFORE_COMPLETION) AttemptsSettled settled) {
        Cut.here("before-settle-commits");
    }

    void afterSettleCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) AttemptsSettled settled) {
        Cut.here("after-settle-committed");
    }
}
