package ictb.launcher.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.launcher.asterisk.AmiClient.Call;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a call to each of the carrier's test numbers, by AMI events, by evidence, and at the carrier. */
@Execution(ExecutionMode.CONCURRENT)
class TestNumbersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SHORT_WAIT = "ICTB_KEY_WAIT=1";

    @TempDir
    private static Path folder;

    private static TwoAsterisks both;
    private static AmiClient ami;

    @BeforeAll
    static void startBoth() throws IOException {
        both = new TwoAsterisks(folder);
        ami = new AmiClient(both.dialer);
    }

    @AfterAll
    static void endBoth() throws IOException {
        if (both != null) {
            both.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12125550101, 17, 486, BUSY, SIP 486, false",
        "12125550102, 19, 480, NOANSWER, SIP 180, true",
        "12125550106, 34, 503, CONGESTION, SIP 503, false",
        "12125550107, 1, 404, CONGESTION, SIP 404, false"
    })
    void unansweredCallTellsWhyExactlyOnce(
            String number, String cause, String techCause, String status, String tech, boolean rings)
            throws IOException {
        Call call = ami.call(number, Duration.ofSeconds(1), both.message("short"));

        Map<String, String> hangup = ami.hangupOf(call, PATIENCE);

        assertThat(hangup).containsEntry("Cause", cause).containsEntry("TechCause", techCause);
        assertThat(reportOf(call))
                .containsEntry("cause", cause)
                .containsEntry("tech", tech)
                .containsEntry("dialstatus", status)
                .containsEntry("digits", "")
                .containsEntry("played", "no");
        assertThat(statesOf(call)).isEqualTo(rings ? List.of("Ringing") : List.of());
        assertEvidence(call, List.of("CHAN_START", "USER_DEFINED", "HANGUP", "CHAN_END"));
        assertThat(callsOf(call)).extracting(CarrierCall::number).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12125550100", "12125550105", "12125550109", "188887212", "12345678", "911"})
    void answeredCallHearsTheWholeMessage(String number) throws IOException {
        Call call = ami.call(number, Duration.ofSeconds(10), both.message("short"), SHORT_WAIT);

        Map<String, String> hangup = ami.hangupOf(call, PATIENCE);

        assertThat(hangup).containsEntry("Cause", "16").doesNotContainKey("TechCause");
        assertThat(reportOf(call))
                .containsEntry("id", call.id())
                .containsEntry("cause", "16")
                .containsEntry("tech", "SIP 200")
                .containsEntry("dialstatus", "ANSWER")
                .containsEntry("digits", "")
                .containsEntry("dnc", "0")
                .containsEntry("amd", "")
                .containsEntry("played", "whole");
        assertThat(statesOf(call)).containsExactly("Ringing", "Up");
        assertThat(ami.eventsOf(call))
                .as("two states, a response, a report, a hang-up")
                .hasSize(5);
        assertEvidence(call, List.of("CHAN_START", "ANSWER", "USER_DEFINED", "HANGUP", "CHAN_END"));
        assertThat(callsOf(call)).extracting(CarrierCall::number).containsExactly(number);
    }

    @Test
    void whoHangsUpAfterASecondHasHeardAPart() throws IOException {
        Call call = ami.call("12125550108", Duration.ofSeconds(10), both.message("long"));

        ami.hangupOf(call, PATIENCE);

        assertThat(reportOf(call)).containsEntry("dialstatus", "ANSWER").containsEntry("played", "part");
    }

    @ParameterizedTest
    @CsvSource({"12125550104, 1, 0", "12125550200, 0, 0", "12125550201, 1, 0", "12125550207, 7, 0", "12125550209, 9, 1"
    })
    void pressedKeyEndsTheMessageAndIsTold(String number, String digit, String dnc) throws IOException {
        Call call = ami.call(number, Duration.ofSeconds(10), both.message("long"));

        ami.hangupOf(call, PATIENCE);

        assertThat(reportOf(call))
                .containsEntry("digits", digit)
                .containsEntry("dnc", dnc)
                .containsEntry("played", "part");
    }

    @Test
    void doNotCallKeyIsWhatTheCallSays() throws IOException {
        Call call = ami.call("12125550207", Duration.ofSeconds(10), both.message("long"), "ICTB_DNC_KEY=7");

        ami.hangupOf(call, PATIENCE);

        assertThat(reportOf(call)).containsEntry("digits", "7").containsEntry("dnc", "1");
    }

    @ParameterizedTest
    @CsvSource({"12125550103, MACHINE, no", "12125550109, HUMAN, whole"})
    void machineIsHungUpOnAndPersonIsPlayedTheMessage(String number, String amd, String played) throws IOException {
        Call call =
                ami.call(number, Duration.ofSeconds(10), both.message("short"), SHORT_WAIT, "ICTB_AM_ACTION=hangup");

        ami.hangupOf(call, PATIENCE);

        assertThat(reportOf(call)).containsEntry("amd", amd).containsEntry("played", played);
        assertThat(reportOf(call).get("amdcause")).isNotEmpty();
    }

    @Test
    void machineIsLeftAMessageAfterItsGreeting() throws IOException {
        Call call = ami.call("12125550103", Duration.ofSeconds(10), both.message("short"), "ICTB_AM_ACTION=message");

        ami.hangupOf(call, PATIENCE);

        assertThat(reportOf(call)).containsEntry("amd", "MACHINE").containsEntry("played", "whole");
        assertThat(talkingSeconds(call)).as("greeting, beep, silence, message").isGreaterThan(16);
    }

    @Test
    void missingMessageIsNotSaidToHaveBeenPlayed() throws IOException {
        Call call = ami.call("12125550100", Duration.ofSeconds(10), "ICTB_MEDIA=" + folder.resolve("nothing"));

        ami.hangupOf(call, PATIENCE);

        assertThat(reportOf(call)).containsEntry("dialstatus", "ANSWER").containsEntry("played", "no");
    }

    @Test
    void probeLeavesEvidenceWithOurIdAndCallsNobody() throws IOException {
        Call call = ami.originate("Local/s@ictb-probe", "ictb-probe", Duration.ofSeconds(5), List.of());

        ami.hangupOf(call, Duration.ofSeconds(1));

        assertEvidence(call, List.of("CHAN_START", "HANGUP", "CHAN_END"));
        assertThat(callsOf(call)).isEmpty();
    }

    @Test
    void fiftyCallsAtOnceAreFiftyLinesAtTheCarrier() {
        List<Call> calls = IntStream.range(0, 50)
                .mapToObj(i -> ami.call("12125550101", Duration.ofSeconds(5)))
                .toList();

        calls.forEach(call -> ami.hangupOf(call, PATIENCE));

        assertThat(calls).allSatisfy(call -> assertThat(callsOf(call)).hasSize(1));
    }

    private static List<CarrierCall> callsOf(Call call) {
        return both.carrier.calls().stream()
                .filter(arrived -> arrived.caller().equals(call.caller()))
                .toList();
    }

    private static Map<String, String> reportOf(Call call) {
        List<Map<String, String>> reports = ami.eventsOf(call).stream()
                .filter(event -> event.getOrDefault("UserEvent", "").equals("IctbCall"))
                .toList();
        assertThat(reports).as("reports of " + call).hasSize(1);
        return reports.get(0);
    }

    private static List<String> statesOf(Call call) {
        return ami.eventsOf(call).stream()
                .filter(event -> event.get("Event").equals("Newstate"))
                .map(event -> event.get("ChannelStateDesc"))
                .toList();
    }

    /** Evidence is written by a thread of its own, so it may come a moment after the event. */
    private static void assertEvidence(Call call, List<String> events) {
        Awaitility.await().untilAsserted(() -> {
            assertThat(Evidence.celOf(both.dialer, call.id()))
                    .extracting(line -> line.get(0))
                    .containsExactlyElementsOf(events);
            assertThat(Evidence.cdrOf(both.dialer, call.id())).hasSize(1);
        });
    }

    private static double talkingSeconds(Call call) throws IOException {
        List<List<String>> events = Evidence.celOf(both.dialer, call.id());
        return timeOf("HANGUP", events) - timeOf("ANSWER", events);
    }

    private static double timeOf(String type, List<List<String>> events) {
        return events.stream()
                .filter(line -> line.get(0).equals(type))
                .mapToDouble(line -> Double.parseDouble(line.get(1)))
                .findFirst()
                .orElseThrow();
    }
}
