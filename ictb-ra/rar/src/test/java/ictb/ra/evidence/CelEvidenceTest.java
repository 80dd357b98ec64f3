package ictb.ra.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.ra.CallTrace;
import ictb.ra.testing.Calls;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CelEvidenceTest {

    private static final String A = Calls.id(1);
    private static final String B = Calls.id(2);
    private static final String REPORT =
            "{\"\"extra\"\":\"\"id=" + A + "&dialstatus=ANSWER&cause=16&tech=SIP%20200&Digits=9&amd=&dnc=1\"\"}";

    @TempDir
    Path folder;

    private Path file;
    private CelEvidence evidence;

    @BeforeEach
    void findEvidence() {
        file = folder.resolve("cel.csv");
        evidence = new CelEvidence(Optional.of(folder.toString()));
    }

    @Test
    void anAnsweredCallIsToldWhole() throws Exception {
        write(row("CHAN_START", "1700000000.250000", A));
        write(row("ANSWER", "1700000004.750000", A));
        write(row("USER_DEFINED", "1700000009.749000", A, "IctbCall", REPORT));
        write(row("HANGUP", "1700000009.750000", A, "", cause(16)));
        write(row("CHAN_END", "1700000009.750000", A));
        assertThat(traces(A))
                .containsExactly(Map.entry(
                        A,
                        new CallTrace(
                                true,
                                true,
                                Duration.ofMillis(4_500),
                                Duration.ofSeconds(5),
                                16,
                                Optional.of("SIP 200"),
                                Map.of(
                                        "id",
                                        A,
                                        "dialstatus",
                                        "ANSWER",
                                        "cause",
                                        "16",
                                        "tech",
                                        "SIP 200",
                                        "digits",
                                        "9",
                                        "dnc",
                                        "1"))));
    }

    @Test
    void aPersonWhoOptedOutIsToldAlthoughAsteriskDidNotSurvive() throws Exception {
        write(row("CHAN_START", "1700000000.0", A));
        write(row("ANSWER", "1700000001.0", A));
        write(row("USER_DEFINED", "1700000002.0", A, "IctbNote", "{\"\"extra\"\":\"\"note=optout\"\"}"));
        assertThat(traces(A).get(A).report()).isEqualTo(Map.of("dnc", "1"));
    }

    @Test
    void aBusyCallRangUntilItsEnd() throws Exception {
        write(row("CHAN_START", "1700000000.000001", A));
        write(row("HANGUP", "1700000002.000001", A, "", cause(17)));
        write(row("CHAN_END", "1700000002.000001", A));
        assertThat(traces(A).get(A))
                .isEqualTo(new CallTrace(
                        true, false, Duration.ofSeconds(2), Duration.ZERO, 17, Optional.empty(), Map.of()));
    }

    @Test
    void aCallThatAsteriskDidNotSurviveHasNoEnd() throws Exception {
        write(row("CHAN_START", "1700000000.0", A));
        write(row("ANSWER", "1700000001.0", A));
        assertThat(traces(A).get(A))
                .isEqualTo(new CallTrace(
                        false, true, Duration.ofSeconds(1), Duration.ZERO, 0, Optional.empty(), Map.of()));
    }

    @Test
    void aCallWithoutATraceIsAbsent() throws Exception {
        write(row("CHAN_START", "1700000000.0", B));
        assertThat(traces(A)).isEmpty();
    }

    @Test
    void theFarHalfOfALocalChannelIsAnotherChannel() throws Exception {
        write(row("CHAN_START", "1700000000.0", A + ";2"));
        assertThat(traces(A)).isEmpty();
    }

    @Test
    void whatStoodBeforeTheMarkIsNotRead() throws Exception {
        write(row("CHAN_START", "1700000000.0", A));
        long mark = evidence.mark();
        write(row("CHAN_START", "1700000001.0", B));
        assertThat(evidence.traces(Set.of(A, B), mark)).containsOnlyKeys(B);
        assertThat(mark).isEqualTo(row("CHAN_START", "1700000000.0", A).length());
    }

    @Test
    void theMarkOfAnUnfinishedLineIsItsBeginning() throws Exception {
        write(row("CHAN_START", "1700000000.0", A));
        write("\"CHAN_START\",\"17000");
        long mark = evidence.mark();
        write("00001.0\",\"" + B + "\",\"" + B + "\",\"x\",\"\",\"\"\n");
        assertThat(evidence.traces(Set.of(A, B), mark)).containsOnlyKeys(B);
    }

    @Test
    void aHalfWrittenLastLineIsLeftForLater() throws Exception {
        write(row("CHAN_START", "1700000000.0", A));
        write("\"ANSWER\",\"1700000001.0\",\"" + A);
        assertThat(traces(A).get(A).answered()).isFalse();
    }

    @Test
    void beforeAsteriskWroteAnythingTheMarkIsTheBeginning() throws Exception {
        assertThat(evidence.mark()).isZero();
    }

    @Test
    void aMissingFileIsNoEvidenceOfNothing() {
        assertThatThrownBy(() -> traces(A))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aMissingFolderHasNoMark() {
        CelEvidence nowhere =
                new CelEvidence(Optional.of(folder.resolve("nowhere").toString()));
        assertThatThrownBy(nowhere::mark).isInstanceOf(ResourceException.class);
    }

    @Test
    void withoutAConfiguredFolderThereIsNoEvidence() {
        assertThatThrownBy(() -> new CelEvidence(Optional.empty()).mark())
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("evidenceDirectory");
    }

    @Test
    void aFileShorterThanTheMarkIsRefused() throws Exception {
        write(row("CHAN_START", "1700000000.0", A));
        long mark = evidence.mark();
        Files.delete(file);
        write("\n");
        assertThatThrownBy(() -> evidence.traces(Set.of(A), mark))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("shorter than");
    }

    @Test
    void anotherFileThatHasGrownPastTheMarkIsRefused() throws Exception {
        write(row("CHAN_START", "1700000000.0", A));
        long mark = evidence.mark();
        Files.delete(file);
        write(row("CHAN_START", "1700000000.123456", B));
        write(row("CHAN_END", "1700000000.123456", B));
        assertThatThrownBy(() -> evidence.traces(Set.of(A), mark))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("no line ends at byte");
    }

    @Test
    void aLineThatIsNotWholeMakesTheEvidenceUnreadable() throws Exception {
        write("\"CHAN_START\",\"170000" + row("CHAN_START", "1700000000.0", B));
        assertThatThrownBy(() -> traces(A))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("not whole");
    }

    @Test
    void userEventsOfOthersAreNoReport() throws Exception {
        write(row("CHAN_START", "1700000000.0", A));
        write(row("USER_DEFINED", "1700000000.5", A, "Survey", REPORT));
        assertThat(traces(A).get(A).report()).isEmpty();
    }

    private Map<String, CallTrace> traces(String channelId) throws ResourceException {
        return evidence.traces(Set.of(channelId), 0);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String cause(int cause) {
        return "{\"\"hangupcause\"\":" + cause + ",\"\"hangupsource\"\":\"\"\"\",\"\"dialstatus\"\":\"\"\"\"}";
    }

    private static String row(String event, String time, String channelId) {
        return row(event, time, channelId, "", "");
    }

    private static String row(String event, String time, String channelId, String userEvent, String extra) {
        return "\""
                + String.join("\",\"", event, time, channelId, channelId, "PJSIP/carrier-00000001", userEvent, extra)
                + "\"\n";
    }
}
