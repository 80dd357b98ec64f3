package ictb.launcher.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ictb.launcher.LaunchException;
import ictb.launcher.Ports;
import ictb.launcher.asterisk.AmiClient.Call;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an Asterisk starts, ends, and starts again, and what its AMI user may do. */
class AsteriskIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Asterisk asterisk;

    @BeforeEach
    void makeAsterisk() {
        asterisk = dialer(AsteriskOptions.usual());
    }

    @AfterEach
    void endAsterisk() {
        asterisk.kill();
    }

    private Asterisk dialer(AsteriskOptions options) {
        return Asterisk.dialer(AsteriskRoot.obtain(), folder.resolve("dialer"), options);
    }

    @Test
    void passwordsAreTheirOwnersAlone() throws IOException {
        asterisk.start();

        Path etc = folder.resolve("dialer/etc");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(etc)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(etc.resolve("manager.conf"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("dialer/log/messages.log"))).doesNotContain(asterisk.amiSecret());
    }

    @Test
    void nothingIsMissingAtTheStart() throws IOException {
        asterisk.start();

        assertThat(Files.readAllLines(folder.resolve("dialer/log/messages.log")))
                .noneMatch(line -> line.contains("ERROR[") || line.contains("WARNING["));
    }

    @ParameterizedTest
    @CsvSource({
        "Command, Command, core show version",
        "GetConfig, Filename, manager.conf",
        "UpdateConfig, SrcFilename, manager.conf",
        "Reload, Module, res_pjsip.so",
        "ModuleLoad, LoadType, load",
        "Setvar, Variable, SHELL(id)"
    })
    void dialersUserMayNotDo(String action, String header, String value) throws IOException {
        asterisk.start();
        try (AmiClient ami = new AmiClient(asterisk)) {
            Map<String, String> response = ami.responseTo(ami.send(action, Map.of(header, value), List.of()));

            assertThat(response).containsEntry("Response", "Error");
        }
    }

    @Test
    void userWhoReloadsMayReload() throws IOException {
        asterisk.start();
        try (AmiClient ami = AmiClient.reloader(asterisk)) {
            String reload = ami.send("Reload", Map.of("Module", "res_pjsip.so"), List.of());

            assertThat(ami.responseTo(reload)).containsEntry("Response", "Success");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Command, Command, core show version",
        "UpdateConfig, SrcFilename, manager.conf",
        "CreateConfig, Filename, new.conf",
        "Setvar, Variable, SHELL(id)"
    })
    void userWhoReloadsMayNotDo(String action, String header, String value) throws IOException {
        asterisk.start();
        try (AmiClient ami = AmiClient.reloader(asterisk)) {
            assertThat(ami.responseTo(ami.send(action, Map.of(header, value), List.of())))
                    .containsEntry("Message", "Permission denied");
        }
    }

    @Test
    void userWhoReloadsMayNotPlaceCalls() throws IOException {
        asterisk.start();
        try (AmiClient ami = AmiClient.reloader(asterisk)) {
            Map<String, String> headers =
                    Map.of("Channel", "Local/s@ictb-probe", "Context", "ictb-probe", "Exten", "s", "Priority", "1");

            assertThat(ami.responseTo(ami.send("Originate", headers, List.of())))
                    .containsEntry("Message", "Permission denied");
        }
    }

    @ParameterizedTest
    @CsvSource({"Ping", "CoreSettings", "CoreStatus", "CoreShowChannels"})
    void dialersUserMayAsk(String action) throws IOException {
        asterisk.start();
        try (AmiClient ami = new AmiClient(asterisk)) {
            assertThat(ami.responseTo(ami.send(action, Map.of(), List.of()))).containsEntry("Response", "Success");
        }
    }

    @Test
    void liveCallIsListedAndCanBeHungUp() throws IOException {
        try (TwoAsterisks both = new TwoAsterisks(folder);
                AmiClient ami = new AmiClient(both.dialer)) {
            Call call = ami.call("12125550100", PATIENCE, both.message("long"));
            Map<String, String> up =
                    ami.await("Newstate", Map.of("Uniqueid", call.id(), "ChannelStateDesc", "Up"), PATIENCE);

            String list = ami.send("CoreShowChannels", Map.of(), List.of());
            ami.await("CoreShowChannel", Map.of("ActionID", list, "Uniqueid", call.id()), PATIENCE);
            ami.send("Hangup", Map.of("Channel", up.get("Channel"), "Cause", "16"), List.of());

            assertThat(ami.hangupOf(call, PATIENCE)).containsEntry("Cause", "16");
        }
    }

    @Test
    void callMayNotRunAProgram() throws IOException {
        asterisk.start();
        try (AmiClient ami = new AmiClient(asterisk)) {
            Map<String, String> headers =
                    Map.of("Channel", "Local/s@ictb-probe", "Application", "System", "Data", "id", "Async", "true");

            assertThat(ami.responseTo(ami.send("Originate", headers, List.of())))
                    .containsEntry("Response", "Error");
        }
    }

    @Test
    void killedAsteriskStartsAgainOnTheSamePortsAndKeepsItsEvidence() throws IOException {
        asterisk.start();
        int amiPort = asterisk.amiPort();
        int sipPort = asterisk.sipPort();
        String id = probe();

        asterisk.kill();
        assertThat(asterisk.isAlive()).isFalse();
        asterisk.start();

        assertThat(asterisk.amiPort()).isEqualTo(amiPort);
        assertThat(asterisk.sipPort()).isEqualTo(sipPort);
        assertThat(Evidence.celOf(asterisk, id)).isNotEmpty();
        assertThat(Evidence.celOf(asterisk, probe())).isNotEmpty();
    }

    @Test
    void ringingCallIsInTheEvidenceOfAnAsteriskThatWasKilled() throws IOException {
        try (TwoAsterisks both = new TwoAsterisks(folder);
                AmiClient ami = new AmiClient(both.dialer)) {
            Call call = ami.call("12125550102", PATIENCE);
            ami.await("Newstate", Map.of("Uniqueid", call.id(), "ChannelStateDesc", "Ringing"), PATIENCE);

            both.dialer.kill();

            assertThat(Evidence.celOf(both.dialer, call.id()))
                    .extracting(line -> line.get(0))
                    .containsExactly("CHAN_START");
            assertThat(both.carrier.callsTo("12125550102")).hasSize(1);
        }
    }

    @Test
    void asteriskLeftBehindIsEndedByTheNextStart() {
        asterisk.start();

        Asterisk next = dialer(AsteriskOptions.usual());
        next.start();

        assertThat(asterisk.isAlive()).isFalse();
        assertThat(next.isAlive()).isTrue();
        next.kill();
    }

    @Test
    void asteriskEndsWithTheJvmThatStartedIt() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        StartsAsterisk.class.getName(),
                        folder.resolve("other").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String pid = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(jvm.waitFor()).isZero();
        assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    /** A launcher that forgets to end what it has started. */
    static final class StartsAsterisk {
        public static void main(String[] arguments) {
            Asterisk asterisk = Asterisk.dialer(AsteriskRoot.obtain(), Path.of(arguments[0]), AsteriskOptions.usual());
            asterisk.start();
            System.out.println(asterisk.pid());
        }
    }

    @Test
    void givenPortThatIsTakenIsToldInTheFailure() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Asterisk unlucky = dialer(
                    AsteriskOptions.usual().withAmiPort(taken.getLocalPort()).withSipPort(Ports.freeUdp()));

            assertThatThrownBy(unlucky::start)
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("port taken")
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
            assertThat(unlucky.isAlive()).isFalse();
        }
    }

    @Test
    void frozenAsteriskIsSilentUntilItIsThawed() throws IOException {
        asterisk.start();
        asterisk.freeze();

        assertThat(isHeard(Duration.ofMillis(500))).isFalse();

        asterisk.thaw();
        assertThat(isHeard(PATIENCE)).isTrue();
    }

    private boolean isHeard(Duration patience) {
        return AmiGreeting.isHeard(asterisk.amiPort(), asterisk.amiUser(), asterisk.amiSecret(), patience);
    }

    @Test
    void deadCarrierIsToldApartFromOneThatRings() throws IOException {
        asterisk = dialer(AsteriskOptions.usual().withCarrier("127.0.0.1", Ports.freeUdp()));
        asterisk.start();
        try (AmiClient ami = new AmiClient(asterisk)) {
            Call call = ami.call("12125550100", Duration.ofSeconds(1));

            assertThat(ami.hangupOf(call, PATIENCE)).containsEntry("Cause", "19");
            assertThat(ami.await("UserEvent", Map.of("Uniqueid", call.id()), PATIENCE))
                    .containsEntry("tech", "")
                    .containsEntry("dialstatus", "CHANUNAVAIL");
        }
    }

    @Test
    void includeThatTheApplicationGeneratesIsTakenUp() throws IOException {
        Path conf = Files.createDirectories(folder.resolve("ictb/conf"));
        Files.writeString(conf.resolve("extensions_generated.conf"), "[generated]\nexten => s,1,Hangup(21)\n");
        asterisk = dialer(AsteriskOptions.usual().withShared(folder.resolve("ictb")));
        asterisk.start();
        try (AmiClient ami = new AmiClient(asterisk)) {
            Call call = ami.originate("Local/s@generated", "ictb-probe", PATIENCE, List.of());

            assertThat(ami.hangupOf(call, PATIENCE)).containsEntry("Cause", "21");
        }
    }

    @Test
    void longFolderWithBlanksIsAsGoodAsAnother() throws IOException {
        Path deep = folder.resolve("a folder with blanks").resolve("x".repeat(120));
        asterisk = Asterisk.dialer(AsteriskRoot.obtain(), deep, AsteriskOptions.usual());

        asterisk.start();

        assertThat(Evidence.celOf(asterisk, probe())).isNotEmpty();
    }

    @Test
    void folderThatAConfigurationCannotNameIsRefused() {
        assertThatThrownBy(() ->
                        Asterisk.dialer(AsteriskRoot.obtain(), folder.resolve("semi;colon"), AsteriskOptions.usual()))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("semi;colon");
    }

    /** Leaves a trace in the evidence and gives back its channel id. */
    private String probe() throws IOException {
        try (AmiClient ami = new AmiClient(asterisk)) {
            Call call = ami.originate("Local/s@ictb-probe", "ictb-probe", PATIENCE, List.of());
            ami.hangupOf(call, PATIENCE);
            Awaitility.await()
                    .until(() -> Evidence.celOf(asterisk, call.id()).stream()
                            .anyMatch(l -> l.get(0).equals("CHAN_END")));
            return call.id();
        }
    }

    /**
     * Alone with its Asterisk: where an AudioSocket cannot be connected, Asterisk 22 closes the same descriptor twice, which may by then
     * be another call's.
     */
    @Test
    void asteriskDecidesItselfWhereNobodyListens() throws IOException {
        try (TwoAsterisks both = new TwoAsterisks(folder);
                AmiClient ami = new AmiClient(both.dialer)) {
            Call call = ami.call(
                    "12125550103",
                    PATIENCE,
                    both.message("short"),
                    "ICTB_AM_ACTION=hangup",
                    "ICTB_AMD_EAR=127.0.0.1:1");

            ami.hangupOf(call, PATIENCE);

            assertThat(ami.eventsOf(call))
                    .filteredOn(event -> "IctbCall".equals(event.get("UserEvent")))
                    .singleElement()
                    .satisfies(report ->
                            assertThat(report).containsEntry("amd", "MACHINE").containsEntry("played", "no"));
        }
    }
}
