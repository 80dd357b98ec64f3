package ictb.ra.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.ra.CallSignal;
import ictb.ra.ami.AsteriskJavaSessions;
import ictb.ra.testing.Calls;
import ictb.ra.testing.ScriptedAmi;
import ictb.ra.testing.SettableClock;
import ictb.ra.testing.Threads;
import jakarta.resource.spi.work.WorkException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLinkTest {

    private static final CallSignal UP = new CallSignal.LinkUp("asterisk", "2026-01-02 03:04:05");

    private final Threads threads = new Threads();
    private final Sink sink = new Sink();
    private volatile Optional<String> reception = Optional.empty();
    private ScriptedAmi ami;
    private Optional<EventLink> link = Optional.empty();

    @BeforeEach
    void startAmi() throws IOException {
        ami = ScriptedAmi.start();
    }

    @AfterEach
    void endAll() throws Exception {
        if (link.isPresent()) {
            link.get().stop(Duration.ofSeconds(5));
        }
        ami.close();
        threads.close();
    }

    @Test
    void tellsThatItIsUpAndWhoAnswers() throws Exception {
        start(System::nanoTime);
        await().until(() -> sink.signals.contains(UP));
        assertThat(ami.actions("Login").get(0).header("Events")).isEqualTo("system,call,user");
    }

    @Test
    void isNotUpBeforeAsteriskHasBooted() throws Exception {
        ami.boot(false);
        start(System::nanoTime);
        await().until(() -> ami.actions("Login").size() == 1);
        await().during(Duration.ofMillis(300)).until(sink.signals::isEmpty);
        ami.event("FullyBooted", "Status: Fully Booted");
        await().until(() -> sink.signals.contains(UP));
        assertThat(sink.signals).containsExactly(UP);
    }

    @Test
    void comesBackAfterADropAndTellsBoth() throws Exception {
        start(System::nanoTime);
        await().until(() -> sink.signals.contains(UP));
        ami.drop();
        await().until(() -> sink.signals.size() == 3);
        assertThat(sink.signals)
                .containsExactly(UP, new CallSignal.LinkDown("asterisk", "Asterisk closed the session"), UP);
    }

    @Test
    void tellsEachSessionWhereCallsThatComeInAskForTheirScript() throws Exception {
        reception = Optional.of("agi://127.0.0.1:4573/incoming/1");
        start(System::nanoTime);
        await().until(() -> ami.actions("SetVar").size() == 1);
        ami.drop();
        await().until(() -> ami.actions("SetVar").size() == 2);

        assertThat(ami.actions("SetVar")).allSatisfy(told -> {
            assertThat(told.header("Variable")).isEqualTo("ICTB_INBOUND");
            assertThat(told.header("Value")).isEqualTo("agi://127.0.0.1:4573/incoming/1");
        });
    }

    @Test
    void tellsAnotherAddressAtOnceAndNoneNever() throws Exception {
        start(System::nanoTime);
        await().until(() -> sink.signals.contains(UP));
        await().during(Duration.ofMillis(700)).until(() -> ami.actions("SetVar").isEmpty());

        reception = Optional.of("agi://127.0.0.1:4573/incoming/2");

        await().until(() -> ami.actions("SetVar").size() == 1);
    }

    @Test
    void startsAtMostOneTryASecond() throws Exception {
        ami.dropAfterLogin(true);
        start(System::nanoTime);
        await().until(() -> ami.connectedAt().size() == 3);
        List<Long> at = ami.connectedAt();
        assertThat(at.get(1) - at.get(0)).isGreaterThan(Duration.ofMillis(950).toNanos());
        assertThat(at.get(2) - at.get(1)).isGreaterThan(Duration.ofMillis(950).toNanos());
    }

    @Test
    void tellsOnceWhyItCannotComeUp() throws Exception {
        ami.refuseLogins();
        start(System::nanoTime);
        await().until(() -> ami.connectedAt().size() == 2);
        assertThat(sink.signals).hasSize(1);
        assertThat(((CallSignal.LinkDown) sink.signals.get(0)).reason()).startsWith("Asterisk refuses the login");
    }

    @Test
    void asksASilentAsteriskWhetherItLives() throws Exception {
        SettableClock clock = new SettableClock();
        start(clock);
        await().until(() -> sink.signals.contains(UP));
        clock.advance(Duration.ofSeconds(3));
        await().until(() -> ami.actions("Ping").size() == 1);
        assertThat(sink.signals).containsExactly(UP);
    }

    @Test
    void givesUpASessionThatIsOpenButDumb() throws Exception {
        SettableClock clock = new SettableClock();
        start(clock);
        await().until(() -> sink.signals.contains(UP));
        ami.freeze();
        clock.advance(EventLink.SILENCE.plusMillis(1));
        await().until(() -> sink.signals.size() >= 2);
        assertThat(sink.signals.get(1)).isEqualTo(new CallSignal.LinkDown("asterisk", "Nothing heard for 7 s"));
        assertThat(EventLink.SILENCE).isLessThan(Duration.ofSeconds(9));
    }

    @Test
    void aFullSinkEndsTheSessionUntilThereIsRoom() throws Exception {
        start(System::nanoTime);
        await().until(() -> sink.signals.contains(UP));
        sink.full = true;
        ami.event("Newstate", "Uniqueid: " + Calls.id(1), "ChannelState: 5");
        await().until(() -> sink.signals.size() == 2);
        await().during(Duration.ofMillis(1_300)).until(() -> ami.connectedAt().size() == 1);
        sink.full = false;
        await().until(() -> sink.signals.size() == 3);
        assertThat(sink.signals.get(2)).isEqualTo(UP);
    }

    @Test
    void theStopEndsTheSession() throws Exception {
        EventLink started = start(System::nanoTime);
        await().until(() -> sink.signals.contains(UP));
        started.stop(Duration.ofSeconds(5));
        ami.event("Newstate", "Uniqueid: " + Calls.id(1), "ChannelState: 5");
        await().during(Duration.ofMillis(1_200)).until(() -> ami.connectedAt().size() == 1);
        assertThat(sink.signals).containsExactly(UP);
    }

    private EventLink start(LongSupplier clock) throws WorkException {
        EventLink started = new EventLink(
                ami.address(),
                new AsteriskJavaSessions(clock, Runnable::run),
                sink,
                new Reception(() -> reception, clock),
                clock);
        link = Optional.of(started);
        threads.scheduleWork(started);
        return started;
    }

    private static final class Sink implements SignalSink {

        private final List<CallSignal> signals = new CopyOnWriteArrayList<>();
        private volatile boolean full;

        @Override
        public boolean add(CallSignal signal) {
            boolean ofACall = signal instanceof CallSignal.Ringing;
            return !(full && ofACall) && signals.add(signal);
        }

        @Override
        public boolean hasRoom() {
            return !full;
        }
    }
}
