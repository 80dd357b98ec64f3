package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR on Payara Server, installed by the script that ships. */
@ExtendWith(OnPayaraServer.class)
class PayaraServerIT extends ServerSmokeTest {

    private final PayaraServer server;

    PayaraServerIT(RunningSystem system, PayaraServer server) {
        super(system, server);
        this.server = server;
    }

    /** Before, all of this was open, at addresses that the script does not write. */
    @Test
    void whatIsNotForClientsIsClosedOrOnThisHostAlone() throws IOException {
        DomainXml configuration = DomainXml.of(server.configuration());

        assertThat(configuration.addressOf("network-listener", "admin-listener"))
                .isEqualTo("127.0.0.1");
        assertThat(configuration.addresses("iiop-listener")).hasSize(3).containsOnly("127.0.0.1");
        assertThat(configuration.isEnabled("network-listener", "http-listener-2"))
                .isFalse();
        assertThat(configuration.isEnabled("jmx-connector", "system")).isFalse();
    }
}
