package ictb.security;

import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiService;
import ictb.platform.api.Rejection;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Stands before every API method: lets in who holds its permission, takes the time, and puts a row into the audit log in
 * the method's own transaction, so that the row stands if and only if the change does. Calls that are refused or fail are
 * told to {@link AuditOfFailures} when their transaction has ended.
 */
@Interceptor
@ApiService
@Priority(Interceptor.Priority.APPLICATION)
public class ApiInterceptor {

    private static final Logger LOG = System.getLogger(ApiInterceptor.class.getName());

    @Inject
    Caller caller;

    @Inject
    Users users;

    @Inject
    AuditEntries audit;

    @Inject
    Clock clock;

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        ApiMethod method = context.getMethod().getAnnotation(ApiMethod.class);
        permit(method);
        Instant began = clock.instant();
        Object result = context.proceed();
        if (!method.reads()) {
            String subject = AuditSubject.of(context.getMethod(), context.getParameters(), Optional.ofNullable(result));
            audit.add(new AuditEntry(
                    began, Optional.of(caller.usrId()), method.value(), subject, AuditEntry.Outcome.DONE));
        }
        LOG.log(
                Level.DEBUG,
                () -> method.value() + " took "
                        + Duration.between(began, clock.instant()).toMillis() + " ms");
        return result;
    }

    private void permit(ApiMethod method) {
        if (!caller.isKnown()) {
            throw Rejection.unauthenticated("Username and password are required");
        }
        users.demand(caller.user(), method.permission(), method.value());
    }
}
