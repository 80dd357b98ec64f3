package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.it.PayaraServer.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR on Payara Server, installed by the script that ships. */
@ExtendWith(OnPayaraServer.class)
class PayaraServerIT extends SmokeTest {

    private final RunningSystem system;
    private final PayaraServer server;

    PayaraServerIT(RunningSystem system, PayaraServer server) {
        super(system);
        this.system = system;
        this.server = server;
    }

    @Test
    void administratorSeesThePoolOfAsterisk() {
        assertThat(server.asadmin("list-connector-connection-pools").text().lines())
                .contains("IctbAsterisk");
        assertThat(server.asadmin("get", "resources.connector-connection-pool.IctbAsterisk.max-pool-size")
                        .text())
                .contains("max-pool-size=8");
    }

    @Test
    void administratorCanPingAsterisk() {
        assertThat(ping())
                .satisfies(ping -> assertThat(ping.exit()).as(ping.text()).isZero());
    }

    @Test
    void pingSaysClearlyThatAsteriskIsAway() {
        system.asterisk().stop();
        try {
            Output ping = ping();

            assertThat(ping.exit()).isNotZero();
            assertThat(ping.text())
                    .contains("Asterisk cannot be reached")
                    .contains("127.0.0.1:" + system.asterisk().amiPort())
                    .doesNotContain(system.asterisk().amiSecret());
        } finally {
            system.asterisk().start();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> ping().exit() == 0);
    }

    @Test
    void configurationHoldsNoSecret() throws IOException {
        assertThat(Files.readString(server.domainXml()))
                .contains("${ENV=ICTB_DB_PASSWORD}")
                .contains("${ENV=ICTB_AMI_SECRET}")
                .contains("${ENV=ICTB_AMI_RELOAD_SECRET:}")
                .doesNotContain(system.asterisk().amiSecret())
                .doesNotContain(system.asterisk().reloadSecret())
                .doesNotContain(system.environment().get("ICTB_DB_PASSWORD"));
    }

    @Test
    void installedOnceMoreItDialsAsBefore() {
        Output installed = server.install();
        assertThat(installed.exit()).as("%s", installed.text()).isZero();
        system.awaitApplication();

        startedCampaignRingsItsContactWhoAnswersAndHearsTheMessage();
    }

    private Output ping() {
        return server.asadmin("ping-connection-pool", "IctbAsterisk");
    }
}
