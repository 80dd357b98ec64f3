package ictb.security;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiService;
import ictb.platform.api.CurrentCall;
import ictb.platform.api.Rejection;
import ictb.platform.api.RepeatKey;
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
    CurrentCall call;

    @Inject
    Repeats repeats;

    @Inject
    Clock clock;

    @AroundInvoke
    Object call(InvocationContext context) throws Exception {
        ApiMethod method = context.getMethod().getAnnotation(ApiMethod.class);
        permit(method);
        Instant began = clock.instant();
        Optional<RepeatKey> key = call.repeatKey();
        Optional<Object> before = key.flatMap(taken -> answerBefore(context, taken));
        if (before.isPresent()) {
            return before.get();
        }
        Object result = context.proceed();
        key.ifPresent(taken -> repeats.keep(caller.usrId(), taken, String.valueOf(result)));
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

    /** What the same call answered: an id or a sentence; what is a secret is told once. */
    private Optional<Object> answerBefore(InvocationContext context, RepeatKey key) {
        Class<?> type = context.getMethod().getReturnType();
        if (type != long.class && type != String.class) {
            throw new DomainException("This method takes no Idempotency-Key: what it answers is told once");
        }
        return repeats.take(caller.usrId(), key, clock.instant())
                .map(answer -> type == long.class ? (Object) Long.valueOf(answer) : answer);
    }

    private void permit(ApiMethod method) {
        if (!caller.isKnown()) {
            throw Rejection.unauthenticated("Username and password are required");
        }
        users.demand(caller.user(), method.permission(), method.value());
    }
}
