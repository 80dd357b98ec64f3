package ictb.security;

import ictb.platform.api.ApiMethod;
import ictb.platform.api.CallFailed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes down calls that changed nothing. Their transaction is over by then and its connection free: a second connection
 * inside it would let as many callers as the pool has connections wait for each other.
 */
@Dependent
public class AuditOfFailures {

    @Inject
    AuditEntries audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    void write(@Observes CallFailed call) {
        String action = call.method().getAnnotation(ApiMethod.class).value();
        String subject = AuditSubject.of(call.method(), call.arguments(), caller.way(), Optional.empty());
        Optional<Long> usrId = caller.isKnown() ? Optional.of(caller.usrId()) : Optional.empty();
        AuditEntry.Outcome outcome = call.refused() ? AuditEntry.Outcome.REFUSED : AuditEntry.Outcome.FAILED;
        audit.add(new AuditEntry(clock.instant(), usrId, action, subject, outcome));
    }
}
