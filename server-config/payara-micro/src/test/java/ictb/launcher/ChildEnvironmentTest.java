package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildEnvironmentTest {
    private static final Map<String, String> LAUNCHERS = Map.of(
            "PATH", "/bin",
            "LC_ALL", "C.UTF-8",
            "ICTB_ADMIN_PASSWORD", "secret",
            "ICTB_CALL_SECONDS", "60",
            "JAVA_TOOL_OPTIONS", "-Xshare:auto",
            "AWS_SECRET_ACCESS_KEY", "secret");

    @Test
    void noChildGetsASecretButTheApplicationItsOwn() {
        assertThat(ChildEnvironment.basic(LAUNCHERS)).containsOnlyKeys("PATH", "LC_ALL");
        assertThat(ChildEnvironment.ofApplication(LAUNCHERS))
                .containsOnlyKeys("PATH", "LC_ALL", "ICTB_ADMIN_PASSWORD", "ICTB_CALL_SECONDS", "JAVA_TOOL_OPTIONS");
    }
}
