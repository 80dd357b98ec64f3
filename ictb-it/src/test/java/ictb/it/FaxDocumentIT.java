package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.launcher.asterisk.Asterisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Document_Create keeps is sent by a real Asterisk to a real fax machine, and arrives. */
class FaxDocumentIT {

    private static final String FAX_MACHINE = "12125550105";

    /** A page takes about 25 seconds. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** Sends a document, and tells what became of it. */
    private static final String DIALPLAN = """
            [fax-of-the-test]
            exten => s,1,SendFAX(${ICTB_DOCUMENT},F)
             same => n,Hangup(16)
            exten => h,1,UserEvent(Fax,status: ${FAXSTATUS},pages: ${FAXPAGES},error: ${FAXERROR})
            """;

    private static RunningSystem system;

    @BeforeAll
    static void startWithADialplanThatFaxes() throws IOException {
        system = RunningSystem.start("fax", Map.of());
        Path conf = Files.createDirectories(system.asterisk().directory().resolve("conf"));
        Files.writeString(conf.resolve("extensions_fax.conf"), DIALPLAN);
        system.asterisk().kill();
        system.asterisk().start();
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @Test
    void documentArrivesAtTheFaxMachine() throws IOException {
        Customer.of(system).document("First page", "Second page");

        String report = send(keptDocument());

        assertThat(report).contains("status: SUCCESS").contains("pages: 2");
        assertThat(received()).hasSize(1);
    }

    private static Path keptDocument() throws IOException {
        return only(system.asterisk().directory().resolve("media"));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> tiffs =
                    files.filter(file -> file.toString().endsWith(".tif")).toList();
            assertThat(tiffs).hasSize(1);
            return tiffs.get(0);
        }
    }

    private static List<Path> received() throws IOException {
        try (Stream<Path> files = Files.list(system.home().resolve("carrier/fax"))) {
            return files.toList();
        }
    }

    /** The lines of the event that tells what became of it. */
    private static String send(Path document) throws IOException {
        Asterisk asterisk = system.asterisk();
        try (Socket socket = new Socket("127.0.0.1", asterisk.amiPort())) {
            socket.setSoTimeout((int) LONGEST.toMillis());
            say(socket, "Action: Login", "Username: " + asterisk.amiUser(), "Secret: " + asterisk.amiSecret());
            say(
                    socket,
                    "Action: Originate",
                    "Channel: PJSIP/" + FAX_MACHINE + "@carrier",
                    "Context: fax-of-the-test",
                    "Exten: s",
                    "Priority: 1",
                    "Timeout: 20000",
                    "Async: true",
                    "Variable: ICTB_DOCUMENT=" + document);
            return eventOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
        }
    }

    private static void say(Socket socket, String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String eventOf(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            message.append(line).append('\n');
            if (line.isEmpty()) {
                if (message.indexOf("UserEvent: Fax\n") >= 0) {
                    return message.toString();
                }
                message.setLength(0);
            }
        }
        throw new AssertionError("The manager interface ended before the fax was sent");
    }
}
