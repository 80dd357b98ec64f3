package ictb.ra.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ictb.ra.AsteriskStatus;
import ictb.ra.CallSignal;
import ictb.ra.Originate;
import ictb.ra.Submission;
import ictb.ra.testing.AmiAction;
import ictb.ra.testing.Calls;
import ictb.ra.testing.ScriptedAmi;
import ictb.ra.testing.SettableClock;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.CommException;
import jakarta.resource.spi.SecurityException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsteriskJavaSessionTest {

    private final SettableClock clock = new SettableClock();
    private final Ears ears = new Ears();
    private final AsteriskJavaSessions sessions = new AsteriskJavaSessions(clock, Runnable::run);
    private ScriptedAmi ami;

    @BeforeEach
    void startAmi() throws IOException {
        ami = ScriptedAmi.start();
    }

    @AfterEach
    void stopAmi() throws IOException {
        ami.close();
    }

    @Test
    void aRefusedLoginIsASentenceWithoutTheSecret() {
        ami.refuseLogins();
        assertThatThrownBy(this::open)
                .isInstanceOf(SecurityException.class)
                .hasMessageStartingWith("Asterisk refuses the login of asterisk (ictb@127.0.0.1:")
                .hasMessageEndingWith("Authentication failed")
                .hasMessageNotContaining(ScriptedAmi.SECRET);
    }

    /** A port that is bound refuses connections until somebody listens there, and nobody else gets it. */
    @Test
    void aClosedPortIsASentence() throws IOException {
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            AmiAddress closed =
                    new AmiAddress("127.0.0.1", held.getLocalPort(), "ictb", ScriptedAmi.SECRET, "asterisk");

            assertThatThrownBy(() -> sessions.open(closed, EventMask.OFF, ears))
                    .isInstanceOf(CommException.class)
                    .hasMessageStartingWith("Asterisk cannot be reached at asterisk");
        }
    }

    @Test
    void aPortOnWhichNobodySpeaksIsGivenUp() {
        ami.beSpeechless();
        assertThatThrownBy(this::open)
                .isInstanceOf(CommException.class)
                .hasMessageStartingWith("Asterisk does not answer at asterisk");
    }

    @Test
    void anOutboundLoginWantsNoEvents() throws Exception {
        open();
        AmiAction login = ami.actions("Login").get(0);
        assertThat(login.header("Events")).isEqualTo("off");
        assertThat(login.lines().toString()).doesNotContain(ScriptedAmi.SECRET);
    }

    @Test
    void anAcceptedOriginateCompletesSo() throws Exception {
        assertThat(submitted(open().originate(Calls.call(1)))).isEqualTo(Submission.ACCEPTED);
    }

    @Test
    void aRefusedOriginateCompletesSo() throws Exception {
        ami.answerOriginates(action -> "Error");
        assertThat(submitted(open().originate(Calls.call(1)))).isEqualTo(Submission.REFUSED);
    }

    @Test
    void anOriginateSaysAllThatACallNeeds() throws Exception {
        submitted(open().originate(Calls.call(1, Map.of("ICTB_MEDIA", "/media/a,b \"c\" \\d"))));
        AmiAction action = ami.actions("Originate").get(0);
        assertThat(action.header("ActionID")).endsWith("#send-1");
        assertThat(action.header("ChannelId")).isEqualTo(Calls.id(1));
        assertThat(action.header("Channel")).isEqualTo("PJSIP/12125550100@carrier");
        assertThat(action.header("CallerID")).isEqualTo("12125550199");
        assertThat(action.header("Timeout")).isEqualTo("30000");
        assertThat(action.header("Async")).isEqualTo("true");
        assertThat(action.header("Context")).isEqualTo("ictb-message");
        assertThat(action.header("Exten")).isEqualTo("s");
        assertThat(action.header("Priority")).isEqualTo("1");
        assertThat(action.headers("Variable"))
                .containsExactly(
                        "CHANNEL(hangup_handler_push)=ictb-hangup\\,s\\,1", "ICTB_MEDIA=/media/a\\,b \\\"c\\\" \\\\d");
    }

    @Test
    void originatesDoNotWaitForEachOther() throws Exception {
        ami.answerOriginates(action -> "");
        AmiSession session = open();
        List<CompletableFuture<Submission>> stages = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            stages.add(session.originate(Calls.call(i)).toCompletableFuture());
        }
        await().until(() -> ami.actions("Originate").size() == 300);
        assertThat(stages).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void pendingOriginatesAreInDoubtWhenTheSessionDrops() throws Exception {
        ami.answerOriginates(action -> action.header("ChannelId").equals(Calls.id(1)) ? "Success" : "");
        AmiSession session = open();
        CompletableFuture<Submission> answered =
                session.originate(Calls.call(1)).toCompletableFuture();
        CompletableFuture<Submission> unanswered =
                session.originate(Calls.call(2)).toCompletableFuture();
        await().until(() -> ami.actions("Originate").size() == 2);
        ami.drop();
        assertThat(submitted(unanswered)).isEqualTo(Submission.IN_DOUBT);
        assertThat(submitted(answered)).isEqualTo(Submission.ACCEPTED);
    }

    @Test
    void anOriginateWithoutAnAnswerForTenSecondsIsInDoubtAndEndsTheSession() throws Exception {
        ami.answerOriginates(action -> "");
        AmiSession session = open();
        CompletableFuture<Submission> stage = session.originate(Calls.call(1)).toCompletableFuture();
        clock.advance(Duration.ofMillis(9_900));
        session.expire();
        assertThat(stage).isNotDone();
        clock.advance(Duration.ofMillis(100));
        session.expire();
        assertThat(submitted(stage)).isEqualTo(Submission.IN_DOUBT);
        assertThat(session.alive()).isFalse();
        assertThat(ears.ends).containsExactly("An Originate was not answered within 10 s");
    }

    @Test
    void aWriterStuckOnASocketThatNobodyReadsIsFreedAndInDoubt() throws Exception {
        AmiSession session = open();
        ami.freeze();
        List<CompletableFuture<Submission>> stages = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writeUntilTheSessionEnds(session, stages));
        AtomicInteger seen = new AtomicInteger();
        await().pollInterval(Duration.ofMillis(300))
                .until(() -> !stages.isEmpty() && seen.getAndSet(stages.size()) == stages.size());
        clock.advance(PendingOriginates.PATIENCE);
        session.expire();
        writer.get(5, TimeUnit.SECONDS);
        for (CompletableFuture<Submission> stage : stages) {
            assertThat(submitted(stage)).isEqualTo(Submission.IN_DOUBT);
        }
    }

    private static void writeUntilTheSessionEnds(AmiSession session, List<CompletableFuture<Submission>> stages) {
        Map<String, String> large = new HashMap<>();
        IntStream.range(0, 100).forEach(i -> large.put("V" + i, "x".repeat(900)));
        try {
            while (true) {
                stages.add(session.originate(Calls.call(1, large)).toCompletableFuture());
            }
        } catch (ResourceException e) {
            // Over, as it should be.
        }
    }

    @Test
    void anEndedSessionRefusesAnOriginateBeforeAByteIsWritten() throws Exception {
        AmiSession session = open();
        session.abort("enough");
        assertThatThrownBy(() -> session.originate(Calls.call(1)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("enough");
        assertThat(ami.actions("Originate")).isEmpty();
    }

    @Test
    void aLineTooLongForAsteriskIsRefusedBeforeAByteIsWritten() throws Exception {
        AmiSession session = open();
        Originate tooLong = Calls.call(1, Map.of("A", "x".repeat(1_100)));
        assertThatThrownBy(() -> session.originate(tooLong))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("nothing written");
        session.ping(Duration.ofSeconds(5));
        assertThat(ami.actions("Originate")).isEmpty();
        assertThat(ami.actions("Ping")).hasSize(1);
    }

    @Test
    void aDroppedSessionEndsOnceAndIsNotReconnectedByTheLibrary() throws Exception {
        AmiSession session = open();
        ami.drop();
        await().until(() -> !session.alive());
        await().during(Duration.ofMillis(400)).until(() -> ami.connectedAt().size() == 1 && ears.ends.size() == 1);
        assertThat(ears.ends).containsExactly("Asterisk closed the session");
    }

    @Test
    void aSilentSessionFailsThePingAndEnds() throws Exception {
        AmiSession session = open();
        ami.freeze();
        assertThatThrownBy(() -> session.ping(Duration.ofMillis(200))).isInstanceOf(CommException.class);
        assertThat(session.alive()).isFalse();
    }

    @Test
    void silenceEndsWithEveryWord() throws Exception {
        AmiSession session = open();
        clock.advance(Duration.ofSeconds(3));
        assertThat(session.silence()).isEqualTo(Duration.ofSeconds(3));
        session.poke();
        await().until(() -> session.silence().isZero());
    }

    @Test
    void onlyChannelsOfOursAreLive() throws Exception {
        ami.live("1700000000.1 " + Calls.id(1) + " " + Calls.id(2) + " " + Calls.id(2) + ";2");
        assertThat(open().liveChannels()).containsExactlyInAnyOrder(Calls.id(1), Calls.id(2));
    }

    @Test
    void noChannelsAreNoChannels() throws Exception {
        assertThat(open().liveChannels()).isEmpty();
    }

    @Test
    void theStatusNamesTheProcess() throws Exception {
        assertThat(open().status()).isEqualTo(new AsteriskStatus("22.10.1", "2026-01-02 03:04:05", 7));
    }

    @Test
    void eventsBecomeSignalsInOrder() throws Exception {
        sessions.open(ami.address(), EventMask.CALLS, ears);
        String id = "Uniqueid: " + Calls.id(1);
        ami.event("Newstate", id, "ChannelState: 5", "ChannelStateDesc: Ringing");
        ami.event("Newstate", id, "ChannelState: 6", "ChannelStateDesc: Up");
        ami.event("UserEvent", id, "UserEvent: IctbCall", "dialstatus: ANSWER", "digits: 9", "amd:", "dnc: 1");
        ami.event("Hangup", id, "Cause: 16", "Cause-txt: Normal Clearing", "TechCause: SIP 200");
        ami.event("OriginateResponse", "ActionID: 1_2#send-3", "Response: Failure", "Reason: 0", "Uniqueid: <null>");
        await().until(() -> ears.signals.size() == 5);
        assertThat(ears.signals)
                .containsExactly(
                        new CallSignal.Ringing("asterisk", Calls.id(1)),
                        new CallSignal.Answered("asterisk", Calls.id(1)),
                        new CallSignal.Reported(
                                "asterisk", Calls.id(1), Map.of("dialstatus", "ANSWER", "digits", "9", "dnc", "1")),
                        new CallSignal.Ended("asterisk", Calls.id(1), 16, Optional.of("SIP 200")),
                        new CallSignal.OriginateFailed("asterisk", "", "send-3", 0));
    }

    @Test
    void aLogoffIsAGoodBye() throws Exception {
        AmiSession session = open();
        session.logoff();
        assertThat(ami.actions("Logoff")).hasSize(1);
        assertThat(session.alive()).isFalse();
    }

    private AmiSession open() throws ResourceException {
        return sessions.open(ami.address(), EventMask.OFF, ears);
    }

    private static Submission submitted(CompletionStage<Submission> stage) throws Exception {
        return stage.toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    private static final class Ears implements SessionListener {

        private final List<CallSignal> signals = new CopyOnWriteArrayList<>();
        private final List<String> ends = new CopyOnWriteArrayList<>();

        @Override
        public void heard(CallSignal signal) {
            signals.add(signal);
        }

        @Override
        public void ended(String reason) {
            ends.add(reason);
        }
    }
}
