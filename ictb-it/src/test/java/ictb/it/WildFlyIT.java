package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR on WildFly, installed by the script that ships. */
@ExtendWith(OnWildFly.class)
class WildFlyIT extends ServerSmokeTest {

    private final RunningSystem system;
    private final WildFlyServer server;

    WildFlyIT(RunningSystem system, WildFlyServer server) {
        super(system, server);
        this.system = system;
        this.server = server;
    }

    /** The server was started with an order to show its management to everybody. */
    @Test
    void nothingButHttpItsManagementScriptsAndTheEarForCallsListensAndAllOnThisHostAlone() {
        assertThat(ListeningSockets.of(server.pid()))
                .contains(
                        "127.0.0.1:" + system.address().getPort(),
                        "127.0.0.1:" + server.adminPort(),
                        "127.0.0.1:" + system.scriptPort())
                .allMatch(socket -> socket.startsWith("127.0.0.1:"))
                .hasSize(4);
    }

    @Test
    void slowBodiesOfOneAddressLeaveAllOthersTheirWorkers() throws IOException {
        new ServerDoors(system).answerOthersWhileOneAddressSendsSlowly();
    }

    @Test
    void managementWantsToKnowWhoAsks() throws IOException, InterruptedException {
        for (String path : new String[] {"management", "metrics"}) {
            URI address = URI.create("http://127.0.0.1:" + server.adminPort() + "/" + path);

            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void configurationHoldsNoKeyOfTheServersOwnAndNoGuest() throws IOException {
        assertThat(Files.readString(server.configuration())).doesNotContain("clear-text", "guest", "password=\"sa\"");
    }
}
