package ictb.voice;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.user.extension.Registration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PjsipExtensionsTest {

    private static final String HA1 = "0123456789abcdef0123456789abcdef";

    private static List<String> sections(String text) {
        return text.lines().filter(line -> line.startsWith("[")).toList();
    }

    @Test
    void extensionIsAnEndpointWithItsAddressAndItsDigest() {
        String text = PjsipExtensions.text(List.of(new Registration("12345", HA1)));

        assertThat(text).endsWith("""

                [12345](ictb-extension)
                aors = 12345
                auth = 12345

                [12345](ictb-extension-aor)

                [12345](ictb-extension-auth)
                username = 12345
                md5_cred = 0123456789abcdef0123456789abcdef
                """);
    }

    @Test
    void withoutExtensionsThereIsNoEndpoint() {
        assertThat(sections(PjsipExtensions.text(List.of()))).allMatch(section -> section.endsWith("(!)"));
    }

    @Test
    void everyExtensionHasItsSections() {
        List<Registration> two =
                Stream.of("12", "13").map(name -> new Registration(name, HA1)).toList();

        assertThat(sections(PjsipExtensions.text(two)).stream().filter(section -> !section.endsWith("(!)")))
                .containsExactly(
                        "[12](ictb-extension)",
                        "[12](ictb-extension-aor)",
                        "[12](ictb-extension-auth)",
                        "[13](ictb-extension)",
                        "[13](ictb-extension-aor)",
                        "[13](ictb-extension-auth)");
    }

    @Test
    void telephonesDialAndTransferNothing() {
        assertThat(PjsipExtensions.text(List.of()).lines())
                .contains("context = ictb-extension", "allow_transfer = no", "allow_subscribe = no");
    }
}
