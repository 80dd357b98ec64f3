package ictb.security;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiService;
import ictb.platform.api.CurrentCall;
import ictb.platform.api.Rejection;
import ictb.platform.api.RepeatKey;
import jakarta.annotation.Priority;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        try {
            return done(context, method, began, key);
        } catch (AnsweredBefore twin) {
            return typed(context, twin.answer());
        }
    }

    private Object done(InvocationContext context, ApiMethod method, Instant began, Optional<RepeatKey> key)
            throws Exception {
        Object result = context.proceed();
        if (isOneTransaction(context)) {
            key.ifPresent(taken -> repeats.keep(caller.usrId(), taken, String.valueOf(result)));
        }
        if (!method.reads()) {
            String subject =
                    AuditSubject.of(context.getMethod(), context.getParameters(), said(), Optional.ofNullable(result));
            audit.add(new AuditEntry(
                    began, Optional.of(caller.usrId()), method.value(), subject, AuditEntry.Outcome.DONE));
        }
        LOG.log(
                Level.DEBUG,
                () -> method.value() + " took "
                        + Duration.between(began, clock.instant()).toMillis() + " ms");
        return result;
    }

    private List<String> said() {
        List<String> said = new ArrayList<>(call.subject());
        said.addAll(caller.way());
        return said;
    }

    /** What the same call answered: an id or a sentence; what is a secret is told once. */
    private Optional<Object> answerBefore(InvocationContext context, RepeatKey key) {
        Class<?> type = context.getMethod().getReturnType();
        if (type != long.class && type != String.class) {
            throw new DomainException("This method takes no Idempotency-Key: what it answers is told once");
        }
        Optional<String> before = isOneTransaction(context)
                ? repeats.take(caller.usrId(), key, clock.instant())
                : repeats.answer(caller.usrId(), key, clock.instant());
        return before.map(answer -> typed(context, answer));
    }

    private static Object typed(InvocationContext context, String answer) {
        return context.getMethod().getReturnType() == long.class ? (Object) Long.valueOf(answer) : answer;
    }

    /** Methods of several transactions say {@link RepeatedWork#answers} in the last one. */
    private static boolean isOneTransaction(InvocationContext context) {
        TransactionAttribute declared =
                context.getMethod().getDeclaringClass().getAnnotation(TransactionAttribute.class);
        return declared == null || declared.value() != TransactionAttributeType.NOT_SUPPORTED;
    }

    private void permit(ApiMethod method) {
        if (!caller.isKnown()) {
            throw Rejection.unauthenticated("Username and password are required");
        }
        users.demand(caller.user(), method.permission(), method.value());
    }
}
