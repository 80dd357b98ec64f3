package ictb.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ictb.platform.DomainException;
import ictb.platform.operations.ApiFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());

    private final FiredEvents<CallFailed> failures = new FiredEvents<>();
    private final FiredEvents<WorkEnded> endings = new FiredEvents<>();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Dispatcher dispatcher =
            new Dispatcher(Catalogue.of(new SampleService()), failures, endings, new ApiFigures(registry));
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listenToTheLog() {
        LOG.addHandler(log);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void leaveTheLog() {
        LOG.removeHandler(log);
        LOG.setUseParentHandlers(true);
    }

    @Test
    void callThatMayHaveChangedSomethingIsToldOfWhetherItSucceededOrNot() {
        call("Sample_Contact", "contact", "{\"phone\":\"1888\"}");
        call("Sample_Refusal", "campaign_id", "1");
        call("Sample_Long", "campaign_id", "7");

        assertThat(endings.fired()).containsExactly(new WorkEnded("Sample_Contact"), new WorkEnded("Sample_Refusal"));
    }

    @Test
    void resultIsAnsweredWithTrue() {
        assertAnswer(call("Sample_Long", "campaign_id", "7"), 200, "[true,7]");
    }

    @Test
    void unknownMethodIsAnsweredWith404() {
        assertAnswer(call("Sample_Nothing", "a", "b"), 404, "[false,\"Unknown method Sample_Nothing\"]");
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> dispatcher.operation("Sample_Nothing"));
    }

    @Test
    void unreadableArgumentIsAnsweredWithASentenceAndNotLogged() {
        assertAnswer(call("Sample_Long", "campaign_id", "x"), 200, "[false,\"campaign_id must be a whole number\"]");
        assertThat(logged).isEmpty();
    }

    @Test
    void refusalIsAnsweredWithItsSentence() {
        assertAnswer(call("Sample_Refusal", "campaign_id", "7"), 200, "[false,\"No campaign with id 7\"]");
        assertThat(logged).isEmpty();
    }

    @Test
    void failureIsAnsweredWithAnIncidentAndLoggedOnceUnderItsNumber() {
        Answer answer = call("Sample_Failure", "campaign_id", "7");
        assertThat(answer.status()).isEqualTo(500);
        String json = Golden.json(answer);
        assertThat(json)
                .matches("\\[false,\"Internal error \\(incident [0-9A-F]{8}\\)\"]")
                .doesNotContain("secret detail");
        assertThat(logged).singleElement().satisfies(entry -> {
            assertThat(json).contains(entry.getMessage().replaceAll(".*([0-9A-F]{8}).*", "$1"));
            assertThat(entry.getThrown()).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void refusalInsideTheContainersWrappingIsStillARefusal() {
        EJBException wrapped = new EJBException(new EJBException(new DomainException("No")));
        assertAnswer(Dispatcher.failed("test", wrapped), 200, "[false,\"No\"]");
    }

    @Test
    void callsThatChangedNothingAreTold() {
        call("Sample_Refusal", "campaign_id", "7");
        call("Sample_Failure", "campaign_id", "8");
        call("Sample_Failure", "campaign_id", "x");
        assertThat(failures.fired()).extracting(CallFailed::refused).containsExactly(true, false, true);
        assertThat(failures.fired().get(0).arguments()).containsExactly(7L);
        assertThat(failures.fired().get(2).arguments()).isEmpty();
    }

    @Test
    void clientHearsOfItsOwnCallWhenTellingFails() {
        failures.letListenersFail();
        assertAnswer(call("Sample_Refusal", "campaign_id", "7"), 200, "[false,\"No campaign with id 7\"]");
        assertThat(logged).hasSize(1);
    }

    @Test
    void callsThatReadAreNotTold() {
        call("Sample_Long", "campaign_id", "x");
        assertThat(failures.fired()).isEmpty();
    }

    @Test
    void everyCallIsCountedByWhatTheCatalogueCallsItAndByItsEnd() {
        call("Sample_Long", "campaign_id", "7");
        call("Sample_Long", "campaign_id", "x");
        call("Sample_Refusal", "campaign_id", "7");
        call("Sample_Failure", "campaign_id", "7");
        assertThat(counted("Sample_Long", "done")).isOne();
        assertThat(counted("Sample_Long", "refused")).isOne();
        assertThat(counted("Sample_Refusal", "refused")).isOne();
        assertThat(counted("Sample_Failure", "failed")).isOne();
    }

    @Test
    void nameThatNoMethodHasIsCountedAndNotKept() {
        call("Sample_Canary", "a", "b");
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> dispatcher.operation("Sample_Canary"));
        assertThat(registry.get("ictb.api.unknown.method").counter().count()).isEqualTo(2);
        assertThat(registry.getMeters())
                .noneMatch(meter -> meter.getId().toString().contains("Canary"));
    }

    private long counted(String method, String result) {
        return registry.get("ictb.api.call")
                .tags("method", method, "result", result)
                .timer()
                .count();
    }

    private Answer call(String method, String argument, String value) {
        return dispatcher.call(method, new RawArguments().text(argument, value));
    }

    private static void assertAnswer(Answer answer, int status, String json) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(Golden.json(answer)).isEqualTo(json);
    }
}
