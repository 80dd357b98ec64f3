package ictb.ra.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ictb.ra.Call;
import ictb.ra.CallEnded;
import ictb.ra.DialEnd;
import ictb.ra.Dialled;
import ictb.ra.Dialling;
import ictb.ra.Incoming;
import ictb.ra.Prompt;
import ictb.ra.testing.Calls;
import ictb.ra.testing.Threads;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptHubTest {

    private static final int MOST = 3;
    private static final Prompt.Recording HELLO = new Prompt.Recording("/media/hello");

    private final Threads server = new Threads();
    private final ScriptHub hub = new ScriptHub(server, new ScriptPlace("127.0.0.1", 0, "127.0.0.1"), MOST);
    private final Queue<Object> told = new ConcurrentLinkedQueue<>();

    /** A script that may end early. */
    private interface Script {
        void run(Call call) throws CallEnded;
    }

    @AfterEach
    void stop() {
        hub.stop();
        server.close();
    }

    private ScriptEndpoints activate(Script script) throws ResourceException {
        ScriptEndpoints bean = new ScriptEndpoints(call -> {
            try {
                script.run(call);
                told.add("returned");
            } catch (CallEnded ended) {
                told.add("ended");
            }
        });
        hub.activate(bean);
        return bean;
    }

    private String address(int call) {
        await().ignoreExceptions().until(() -> hub.address(Calls.id(call)) != null);
        try {
            return hub.address(Calls.id(call));
        } catch (ResourceException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitTold(Object... what) {
        await().untilAsserted(() -> assertThat(told).containsExactly(what));
    }

    private AgiAsterisk callIn(String dialled, String caller) throws IOException {
        await().until(() -> hub.incomingAddress("north").isPresent());
        return AgiAsterisk.ask(hub.incomingAddress("north").orElseThrow(), dialled, caller);
    }

    @Test
    void callThatComesInTellsWhoCallsWhomAndIsAnswered() throws Exception {
        activate(call -> {
            told.add(call.channelId());
            told.add(call.incoming());
            call.answer();
        });
        try (AgiAsterisk asterisk = callIn("+12125550100", "4930123")) {
            assertThat(asterisk.command()).isEqualTo("ANSWER");
            asterisk.say("200 result=0");
            awaitTold(
                    "1785600000.7",
                    Optional.of(new Incoming("north", "+12125550100", Optional.of("4930123"))),
                    "returned");
        }
    }

    @Test
    void callerWhoIsNoNumberIsNobody() throws Exception {
        activate(call -> told.add(call.incoming().orElseThrow().caller()));
        try (AgiAsterisk asterisk = callIn("12125550100", "anonymous")) {
            awaitTold(Optional.empty(), "returned");
            assertThat(asterisk.isLetGo()).isTrue();
        }
    }

    @Test
    void callThatWePlacedHasNotComeIn() throws Exception {
        activate(call -> told.add(call.incoming()));
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            awaitTold(Optional.empty(), "returned");
            assertThat(asterisk.isLetGo()).isTrue();
        }
    }

    @Test
    void keysThatOptOutAreChangedByOneCommandThatTellsWhetherOneWasPressed() throws Exception {
        activate(call -> {
            told.add(call.optOutBy("29"));
            told.add(call.optOutBy(""));
        });
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            assertThat(asterisk.command())
                    .startsWith("GET FULL VARIABLE \"${SET(ICTB_DNC=")
                    .contains("${SET(ICTB_DNC_KEYS=29)}");
            asterisk.say("200 result=1 (|29part)");
            assertThat(asterisk.command()).contains("${SET(ICTB_DNC_KEYS=)}");
            asterisk.say("200 result=1 (1|part)");
            awaitTold(false, true, "returned");
        }
    }

    @Test
    void scriptSaysReadsRecordsAndDials() throws Exception {
        activate(call -> {
            call.play(HELLO);
            told.add(call.readKey(HELLO, Duration.ofSeconds(5)));
            told.add(call.readDigits(HELLO, 4, Duration.ofSeconds(2)));
            told.add(call.record("/recorded/1", Duration.ofSeconds(60), Duration.ofSeconds(3)));
            told.add(call.dial(dialling(Optional.of("12125550100"))));
            call.set("ICTB_RESPONSE", "a \"quoted\" \\ word");
        });
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            answer(asterisk, "STREAM FILE \"/media/hello\" \"\"", "200 result=0 endpos=800");
            answer(asterisk, "STREAM FILE \"/media/hello\" \"0123456789*#\"", "200 result=0 endpos=800");
            answer(asterisk, "WAIT FOR DIGIT 5000", "200 result=35");
            answer(asterisk, "GET DATA \"/media/hello\" 2000 4", "200 result=12 (timeout)");
            answer(
                    asterisk,
                    "RECORD FILE \"/recorded/1\" wav \"0123456789*#\" 60000 BEEP s=3",
                    "200 result=0 (timeout) endpos=16000");
            answer(asterisk, "SET CALLERID \"12125550100\"", "200 result=1");
            answer(asterisk, "EXEC Dial \"PJSIP/100,30,giU(ictb-talking)S(600)\"", "200 result=0");
            answer(asterisk, "GET VARIABLE DIALSTATUS", "200 result=1 (BUSY)");
            answer(asterisk, "SET VARIABLE ICTB_RESPONSE \"a \\\"quoted\\\" \\\\ word\"", "200 result=1");
            awaitTold(
                    Optional.of('#'),
                    "12",
                    Duration.ofSeconds(2),
                    new Dialled(DialEnd.BUSY, Optional.empty()),
                    "returned");
            assertThat(asterisk.isLetGo()).isTrue();
        }
    }

    private static Dialling dialling(Optional<String> callerId) {
        return new Dialling("PJSIP/100", Duration.ofSeconds(30), Duration.ofSeconds(600), callerId);
    }

    @Test
    void talkIsMeasuredByAsterisk() throws Exception {
        activate(call -> told.add(call.dial(dialling(Optional.empty()))));
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            answer(asterisk, "SET CALLERID \"\"", "200 result=1");
            answer(asterisk, "EXEC Dial \"PJSIP/100,30,giU(ictb-talking)S(600)\"", "200 result=0");
            answer(asterisk, "GET VARIABLE DIALSTATUS", "200 result=1 (ANSWER)");
            answer(
                    asterisk,
                    "GET FULL VARIABLE \"$[${STRFTIME(,,%s%3q)} - ${ICTB_TALKS_SINCE}]\"",
                    "200 result=1 (2013)");
            answer(asterisk, "SET VARIABLE ICTB_TALKED \"2013\"", "200 result=1");
            awaitTold(new Dialled(DialEnd.ANSWERED, Optional.of(Duration.ofMillis(2_013))), "returned");
        }
    }

    @Test
    void keyThatInterruptsThePromptIsNotWaitedFor() throws Exception {
        activate(call -> told.add(call.readKey(HELLO, Duration.ofSeconds(5))));
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            asterisk.command();
            asterisk.say("200 result=49 endpos=400");
            awaitTold(Optional.of('1'), "returned");
        }
    }

    @Test
    void someKeysCutAPromptShortAndOneIsWaitedForInSilence() throws Exception {
        activate(call -> {
            told.add(call.play(HELLO, "12"));
            told.add(call.awaitKey(Duration.ofSeconds(5)));
        });
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            answer(asterisk, "STREAM FILE \"/media/hello\" \"12\"", "200 result=50 endpos=80");
            answer(asterisk, "WAIT FOR DIGIT 5000", "200 result=0");
            awaitTold(Optional.of('2'), Optional.empty(), "returned");
        }
    }

    @Test
    void valuesAreSpokenByAsterisk() throws Exception {
        activate(call -> {
            call.play(new Prompt.Digits("12*"));
            call.play(new Prompt.Number(-7));
            call.play(new Prompt.Characters("ab c"));
            call.play(new Prompt.Date(LocalDate.of(1970, 1, 2)));
            call.play(new Prompt.Time(LocalTime.of(14, 30)));
        });
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            answer(asterisk, "SAY DIGITS 12* \"\"", "200 result=0");
            answer(asterisk, "SAY NUMBER -7 \"\"", "200 result=0");
            answer(asterisk, "SAY ALPHA \"ab c\" \"\"", "200 result=0");
            answer(asterisk, "SAY DATETIME 129600 \"\" ABdY UTC", "200 result=0");
            answer(asterisk, "SAY DATETIME 946737000 \"\" IMp UTC", "200 result=0");
            awaitTold("returned");
        }
    }

    @Test
    void hangUpEndsTheScriptWhereItIs() throws Exception {
        activate(call -> {
            call.play(HELLO);
            told.add("not reached");
        });
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            asterisk.command();
            asterisk.say("200 result=-1 endpos=100");
            awaitTold("ended");
        }
    }

    @Test
    void hangUpInARecordingKeepsItAndEndsTheScriptAtTheNextStep() throws Exception {
        activate(call -> {
            told.add(call.record("/recorded/1", Duration.ofSeconds(60), Duration.ofSeconds(3)));
            call.set("ICTB_RESPONSE", "kept");
            call.play(HELLO);
        });
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            asterisk.command();
            asterisk.say("HANGUP");
            asterisk.say("200 result=-1 (hangup) endpos=8000");
            answer(asterisk, "SET VARIABLE ICTB_RESPONSE \"kept\"", "200 result=1");
            asterisk.command();
            asterisk.say("511 Command Not Permitted on a dead channel or intercept routine");
            awaitTold(Duration.ofSeconds(1), "ended");
        }
    }

    @Test
    void asteriskThatGoesAwayEndsTheScript() throws Exception {
        activate(call -> call.play(HELLO));
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address(1))) {
            asterisk.command();
        }
        awaitTold("ended");
    }

    @Test
    void whoBringsNoTokenRunsNothing() throws Exception {
        activate(call -> told.add("run"));
        String place = address(1).replaceAll("/[0-9a-f]{32}$", "/" + "0".repeat(32));
        try (AgiAsterisk stranger = AgiAsterisk.ask(place)) {
            assertThat(stranger.isLetGo()).isTrue();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void endlessGreetingIsCutOff() throws Exception {
        activate(call -> told.add("run"));
        try (AgiAsterisk stranger = AgiAsterisk.connect(address(1))) {
            stranger.say("x".repeat(AgiLines.LONGEST + 1));
            assertThat(stranger.isLetGo()).isTrue();
        }
        try (AgiAsterisk silent = AgiAsterisk.connect(address(1))) {
            assertThat(silent.isLetGo()).as("after three seconds").isTrue();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void callHasOneScriptAtATime() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        activate(call -> awaitUninterrupted(over));
        try (AgiAsterisk first = AgiAsterisk.ask(address(1));
                AgiAsterisk second = AgiAsterisk.ask(address(1))) {
            assertThat(second.isLetGo()).isTrue();
            over.countDown();
            assertThat(first.isLetGo()).isTrue();
        }
    }

    @Test
    void oneMoreThanThereMayBeIsLetGoAtOnceAndTheNextFindsRoom() throws Exception {
        activate(call -> call.play(HELLO));
        List<AgiAsterisk> calls = new ArrayList<>();
        for (int call = 1; call <= MOST; call++) {
            calls.add(AgiAsterisk.ask(address(call)));
            calls.get(call - 1).command();
        }
        try (AgiAsterisk tooMany = AgiAsterisk.connect(address(MOST + 1))) {
            assertThat(tooMany.isLetGo()).isTrue();
        }
        calls.remove(0).close();
        await().ignoreExceptions().until(() -> {
            try (AgiAsterisk next = AgiAsterisk.ask(address(MOST + 2))) {
                return next.command() != null;
            }
        });
        for (AgiAsterisk call : calls) {
            call.close();
        }
    }

    @Test
    void scriptsEndAndNobodyListensWhenTheBeanIsGone() throws Exception {
        ScriptEndpoints bean = activate(call -> call.play(HELLO));
        String address = address(1);
        try (AgiAsterisk asterisk = AgiAsterisk.ask(address)) {
            asterisk.command();
            hub.deactivate(bean);
            assertThat(told).containsExactly("ended");
        }
        assertThatThrownBy(() -> hub.address(Calls.id(1))).isInstanceOf(ResourceException.class);
        assertThatThrownBy(() -> AgiAsterisk.connect(address)).isInstanceOf(IOException.class);
    }

    @Test
    void secondBeanIsRefused() throws Exception {
        activate(call -> {});

        assertThatThrownBy(() -> hub.activate(new ScriptEndpoints(call -> {})))
                .isInstanceOf(NotSupportedException.class);
    }

    private static void answer(AgiAsterisk asterisk, String command, String reply) throws IOException {
        assertThat(asterisk.command()).isEqualTo(command);
        asterisk.say(reply);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
