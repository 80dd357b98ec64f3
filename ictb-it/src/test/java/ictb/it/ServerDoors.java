package ictb.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** What the doors of each server refuse, and whom they answer meanwhile. */
final class ServerDoors {

    private final RunningSystem system;
    private final Operations operations;

    ServerDoors(RunningSystem system) {
        this.system = system;
        this.operations = new Operations(system.address());
    }

    void answerOthersWhileOneAddressSendsSlowly() throws IOException {
        ApiClient api = Customer.of(system).api();
        try (HalfRequests slow = new HalfRequests(system.address())) {
            for (int i = 0; i < 260; i++) {
                slow.begin("127.0.3.1", HalfRequests.post("Contact_Group_Create", "{", 1_000));
            }

            assertThat(api.call("Campaign_List").status()).isEqualTo(200);
            assertThat(api.call("Campaign_Status", "campaign_id", "0").status()).isEqualTo(200);
            assertThat(operations.get("/health/live").statusCode()).isEqualTo(200);
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> slow.answered("HTTP/1.1 429") >= 1);
        }
    }

    void carryNoStreamsOfHttp2() throws IOException {
        try (HalfRequests clients = new HalfRequests(system.address())) {
            Socket upgrade = clients.begin(
                    "127.0.0.1",
                    "GET /docs HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                            + "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");
            assertThat(new String(upgrade.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 200");

            Socket known = clients.begin("127.0.0.1", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            known.setSoTimeout(5_000);
            assertThat(HalfRequests.answerUntilClosed(known)).doesNotStartWith("\0");
        }
    }

    /**
     * Whichever of the two headers comes first. Where Payara has dropped one of them before anybody can look, the request is answered
     * by the other one, and what follows it is not read.
     */
    void refuseRequestsThatSayTwiceHowLongTheyAre() throws IOException {
        String smuggled = "GET /rest/Campaign_List HTTP/1.1\r\nHost: a\r\n\r\n";
        String length = "Content-Length: 6\r\n";
        String chunked = "Transfer-Encoding: chunked\r\n";
        for (String path : List.of("/rest/Campaign_List", "/soap", "/docs")) {
            for (String both : List.of(chunked + length, length + chunked)) {
                try (HalfRequests clients = new HalfRequests(system.address())) {
                    Socket socket = clients.begin(
                            "127.0.0.1",
                            "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + both
                                    + "\r\n0\r\n\r\n" + smuggled);

                    assertThat(HalfRequests.answerUntilClosed(socket))
                            .as(path + " " + both)
                            .doesNotContain("[still open]")
                            .matches("(?s)HTTP/1\\.1 4\\d\\d .*")
                            .satisfies(answer ->
                                    assertThat(answer.split("HTTP/1\\.1 ")).hasSize(2));
                }
            }
        }
    }

    void serveNoPagesOfTheServerItself() {
        assertThat(List.of(
                        "/openapi",
                        "/openapi/",
                        "/openapi/application.wadl",
                        "/openapi-ui",
                        "/openapi-ui/",
                        "/rest/application.wadl",
                        "/soap/application.wadl",
                        "/application.wadl",
                        "/jwks",
                        "/metrics/base",
                        "/health"))
                .allSatisfy(path ->
                        assertThat(operations.get(path).statusCode()).as(path).isIn(404, 405));
    }
}
