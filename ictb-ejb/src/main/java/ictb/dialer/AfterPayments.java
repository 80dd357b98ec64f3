package ictb.dialer;

import ictb.billing.Paid;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Lets campaigns go on that waited for a payment. It is committed before it is looked who waits: whoever pauses at that moment sees the
 * payment, or is seen.
 */
@ApplicationScoped
class AfterPayments {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private CreditPauses pauses;

    /** On a thread of its own: what has just been committed is not over for its own thread. */
    void resume(@Observes(during = TransactionPhase.AFTER_SUCCESS) Paid payment) {
        executor.execute(() -> pauses.resume(payment.usrId()));
    }
}
