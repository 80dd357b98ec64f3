package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.trunk.SampleTrunks;
import java.util.List;
import org.junit.jupiter.api.Test;

class PjsipTrunksTest {

    @Test
    void trunkIsAnEndpointWithItsAddressAndNothingThatIsLookedUpWhenItIsRead() {
        assertThat(PjsipTrunks.text(List.of(SampleTrunks.withHost("sip.example.org"))))
                .endsWith("""

                        [ictb-trunk-0](ictb-trunk)
                        aors = ictb-trunk-0

                        [ictb-trunk-0]
                        type = aor
                        contact = sip:sip.example.org:5060
                        """);
    }

    @Test
    void challengesAreAnsweredWhereTheCarrierKnowsUs() {
        assertThat(PjsipTrunks.text(List.of(SampleTrunks.withSecret("192.0.2.1", "me", "mine"))))
                .contains("outbound_auth = ictb-trunk-0\n")
                .endsWith("""

                        [ictb-trunk-0]
                        type = auth
                        auth_type = userpass
                        username = me
                        password = mine
                        """);
    }
}
