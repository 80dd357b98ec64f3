package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.launcher.asterisk.Asterisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Document_Create keeps is sent by a real Asterisk to a real fax machine, and arrives. */
@ExtendWith(SharedSystem.class)
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
    static void teachAsteriskToFax(RunningSystem shared) throws IOException {
        system = shared;
        Path conf = Files.createDirectories(system.asterisk().directory().resolve("conf"));
        Files.writeString(conf.resolve("extensions_fax.conf"), DIALPLAN);
        system.asterisk().kill();
        system.asterisk().start();
    }

    @AfterAll
    static void forget() throws IOException {
        Files.delete(system.asterisk().directory().resolve("conf/extensions_fax.conf"));
        system.asterisk().kill();
        system.asterisk().start();
        Operations operations = new Operations(system.address());
        await().atMost(Duration.ofMinutes(3)).until(() -> operations.ready() == 200);
    }

    @Test
    void documentArrivesAtTheFaxMachine() throws Exception {
        long document = Customer.of(system).document("First page", "Second page of a fax");
        int before = received().size();

        String report = send(kept(document));

        assertThat(report).contains("status: SUCCESS").contains("pages: 2");
        assertThat(received()).hasSize(before + 1);
    }

    private static Path kept(long document) throws SQLException {
        List<String> names = system.texts("SELECT sha256 FROM document WHERE document_id = " + document);
        return system.asterisk().directory().resolve("media").resolve(names.get(0) + ".tif");
    }

    private static List<Path> received() throws IOException {
        Path folder = system.home().resolve("carrier/fax");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
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
                    "ChannelId: " + UUID.randomUUID().toString().replace("-", ""),
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
