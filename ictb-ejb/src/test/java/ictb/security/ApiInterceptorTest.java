package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import ictb.platform.api.ApiMethod;
import ictb.platform.api.ApiParam;
import ictb.platform.api.CallFailed;
import ictb.platform.api.CurrentCall;
import ictb.platform.api.Rejection;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiInterceptorTest {

    /** Methods to be called; never called themselves. */
    private interface Sample {

        @ApiMethod(value = "Campaign_Start", permission = "campaign_start")
        String start(
                @ApiParam("campaign_id") long id,
                @ApiParam("usr_id") Optional<Long> usrId,
                @ApiParam("session_id") String sessionId,
                @ApiParam("name") String name);

        @ApiMethod(value = "Campaign_Status", permission = "campaign_read", reads = true)
        String status(@ApiParam("campaign_id") long id);
    }

    private static final Object[] ARGUMENTS = {7L, Optional.of(3L), "secret session", "secret name"};

    private final KnownUsers users = new KnownUsers();
    private final WrittenAudit audit = new WrittenAudit();
    private final Caller caller = new Caller();
    private final MovableClock clock = new MovableClock();
    private final ApiInterceptor interceptor = new ApiInterceptor();
    private final AuditOfFailures failures = new AuditOfFailures();
    private User user;

    @BeforeEach
    void signIn() {
        interceptor.users = users;
        interceptor.audit = audit;
        interceptor.caller = caller;
        interceptor.call = new CurrentCall();
        interceptor.clock = clock;
        failures.audit = audit;
        failures.caller = caller;
        failures.clock = clock;
        user = users.with("myuser", "hash", Role.USER, true);
        users.permit(user, "campaign_start", "campaign_read");
        caller.become(user, "192.0.2.1");
    }

    @Test
    void whoHoldsThePermissionIsLetIn() throws Exception {
        assertThat(interceptor.call(call("start", ARGUMENTS, () -> "started"))).isEqualTo("started");
    }

    @Test
    void whoLacksThePermissionIsRefusedBeforeTheMethodRuns() {
        users.permit(user, "campaign_read");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> interceptor.call(call("start", ARGUMENTS, () -> {
                    throw new AssertionError("ran");
                })))
                .withMessage("Campaign_Start needs the permission campaign_start")
                .isNotInstanceOf(Rejection.class);
        assertThat(audit.written).isEmpty();
    }

    @Test
    void whoHasNotSignedInIsRejectedWith401() {
        interceptor.caller = new Caller();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> interceptor.call(call("status", new Object[] {7L}, () -> "running")))
                .satisfies(rejection -> assertThat(rejection.status()).isEqualTo(401));
    }

    @Test
    void changeIsWrittenDownWithItsIdsAndNoOtherValue() throws Exception {
        interceptor.call(call("start", ARGUMENTS, () -> 99L));
        assertThat(audit.written).containsExactly("1 Campaign_Start campaign_id=7 usr_id=3 id=99 done");
    }

    @Test
    void callWhoseTwinWasFasterAnswersAsTheTwinDidAndIsNotWrittenDown() throws Exception {
        assertThat(interceptor.call(call("start", ARGUMENTS, () -> {
                    throw new AnsweredBefore("Campaign started");
                })))
                .isEqualTo("Campaign started");
        assertThat(audit.written).isEmpty();
    }

    @Test
    void readingIsNotWrittenDown() throws Exception {
        interceptor.call(call("status", new Object[] {7L}, () -> "running"));
        assertThat(audit.written).isEmpty();
    }

    @Test
    void changeThatFailsLeavesNoRowInItsOwnTransaction() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> interceptor.call(call("start", ARGUMENTS, () -> {
                    throw new DomainException("No contacts");
                })));
        assertThat(audit.written).isEmpty();
    }

    @Test
    void changeThatWasRefusedOrFailedIsWrittenDownAfterwards() throws Exception {
        Method start = method("start");
        failures.write(new CallFailed(start, ARGUMENTS, true));
        failures.write(new CallFailed(start, new Object[0], false));
        assertThat(audit.written)
                .containsExactly("1 Campaign_Start campaign_id=7 usr_id=3 refused", "1 Campaign_Start null failed");
    }

    @Test
    void strangersFailureIsWrittenDownWithoutAUser() throws Exception {
        failures.caller = new Caller();
        failures.write(new CallFailed(method("start"), new Object[0], true));
        assertThat(audit.written).containsExactly("null Campaign_Start null refused");
    }

    private static Method method(String name) {
        return List.of(Sample.class.getDeclaredMethods()).stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static InvocationContext call(String name, Object[] arguments, Supplier<Object> result) {
        return (InvocationContext) Proxy.newProxyInstance(
                ApiInterceptorTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, asked, unused) -> switch (asked.getName()) {
                    case "getMethod" -> method(name);
                    case "getParameters" -> arguments;
                    case "proceed" -> result.get();
                    default -> throw new UnsupportedOperationException(asked.getName());
                });
    }

    /** The audit log as lines of text. */
    private static final class WrittenAudit extends AuditEntries {

        private final List<String> written = new ArrayList<>();

        @Override
        public void add(AuditEntry entry) {
            written.add(entry.toString());
        }
    }
}
