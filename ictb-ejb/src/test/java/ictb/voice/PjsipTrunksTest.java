package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.trunk.SampleTrunks;
import java.util.List;
import org.junit.jupiter.api.Test;

class PjsipTrunksTest {

    private static final List<String> ADDRESSES = List.of("192.0.2.1", "[2001:db8::1]");

    @Test
    void trunkIsAnEndpointThatIsKnownByItsAddressesAlone() {
        assertThat(PjsipTrunks.text(List.of(SampleTrunks.withHost("sip.example.org")), host -> ADDRESSES))
                .contains("identify_by = ip\n", "allow_transfer = no\n")
                .endsWith("""

                        [ictb-trunk-0](ictb-trunk)
                        aors = ictb-trunk-0
                        dtmf_mode = auto

                        [ictb-trunk-0]
                        type = aor
                        contact = sip:sip.example.org:5060

                        [ictb-trunk-0]
                        type = identify
                        endpoint = ictb-trunk-0
                        match = 192.0.2.1:5060,[2001:db8::1]:5060
                        """);
    }

    @Test
    void nothingComesInFromAHostWhoseAddressIsNotKnown() {
        assertThat(PjsipTrunks.text(List.of(SampleTrunks.withHost("sip.example.org")), host -> List.of()))
                .contains("identify_by = ip\n")
                .doesNotContain("type = identify");
    }

    @Test
    void challengesAreAnsweredWhereTheCarrierKnowsUs() {
        assertThat(PjsipTrunks.text(List.of(SampleTrunks.withSecret("192.0.2.1", "me", "mine")), host -> ADDRESSES))
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
