package ictb.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final Path HERE = Path.of("/project");

    @Test
    void anEmptyEnvironmentRuns() {
        Settings settings = Settings.from(Map.of(), HERE);

        assertThat(settings.home()).isEqualTo(Path.of("/project/.ictb"));
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.httpsPort()).isEqualTo(8443);
        assertThat(settings.adminPassword()).isEmpty();
        assertThat(settings.database()).isEmpty();
        assertThat(settings.asterisk()).isEmpty();
        assertThat(settings.sandbox()).isFalse();
        assertThat(settings.asteriskDirectory()).isEqualTo(Path.of("/project/.ictb/asterisk"));
        assertThat(settings.asteriskDirectoryRemote()).isEqualTo("/project/.ictb/asterisk");
    }

    @Test
    void anEmptyVariableIsAnAbsentOne() {
        assertThat(Settings.from(Map.of("ICTB_HTTP_PORT", "", "ICTB_DB_URL", " "), HERE))
                .isEqualTo(Settings.from(Map.of(), HERE));
    }

    @Test
    void everyVariableIsRead() {
        Settings settings = Settings.from(
                Map.of(
                        "ICTB_HOME", "/var/ictb",
                        "ICTB_HTTPS_PORT", "0",
                        "ICTB_ADMIN_PASSWORD", "first",
                        "ICTB_DB_URL", "jdbc:mariadb://db:3306/ictb",
                        "ICTB_DB_USER", "dialer",
                        "ICTB_DB_PASSWORD", "database password",
                        "ICTB_ASTERISK", "pbx.example:5038",
                        "ICTB_AMI_USER", "manager",
                        "ICTB_AMI_SECRET", "manager secret"),
                HERE);

        assertThat(settings.home()).isEqualTo(Path.of("/var/ictb"));
        assertThat(settings.httpsPort()).isZero();
        assertThat(settings.adminPassword()).contains("first");
        assertThat(settings.database())
                .contains(new Settings.DatabaseAccess("jdbc:mariadb://db:3306/ictb", "dialer", "database password"));
        assertThat(settings.asterisk())
                .contains(new Settings.AmiAccess("pbx.example", 5038, "manager", "manager secret"));
    }

    @Test
    void theSharedFolderMayBeElsewhereOnTheAsteriskHost() {
        Settings settings =
                Settings.from(Map.of("ICTB_ASTERISK_DIR", "shared", "ICTB_ASTERISK_DIR_REMOTE", "/mnt/ictb"), HERE);

        assertThat(settings.asteriskDirectory()).isEqualTo(Path.of("/project/shared"));
        assertThat(settings.asteriskDirectoryRemote()).isEqualTo("/mnt/ictb");
    }

    @Test
    void theSandboxTrunkNeedsNoAsterisk() {
        assertThat(Settings.from(Map.of("ICTB_TRUNK", "sandbox"), HERE).sandbox())
                .isTrue();
        assertThat(Settings.from(Map.of("ICTB_TRUNK", "PJSIP/{number}@pbx"), HERE)
                        .sandbox())
                .isFalse();
    }

    @Test
    void secretsAreNotShownWithTheirAddress() {
        assertThat(new Settings.AmiAccess("pbx", 5038, "manager", "secret")).hasToString("pbx:5038");
        assertThat(new Settings.DatabaseAccess("jdbc:mariadb://db/ictb", "dialer", "secret"))
                .hasToString("jdbc:mariadb://db/ictb");
    }

    @ParameterizedTest
    @CsvSource({
        "ICTB_HTTP_PORT, http, 'ICTB_HTTP_PORT needs a port from 0 to 65535, not http.'",
        "ICTB_HTTPS_PORT, 65536, 'ICTB_HTTPS_PORT needs a port from 0 to 65535, not 65536.'",
        "ICTB_HTTP_PORT, 65536, 'ICTB_HTTP_PORT needs a port from 0 to 65535, not 65536.'",
        "ICTB_DB_URL, localhost:3306, 'ICTB_DB_URL is a JDBC address such as jdbc:mariadb://127.0.0.1:3306/ictb.'",
        "ICTB_DB_URL, jdbc:mariadb://db/ictb, 'ICTB_DB_URL needs ICTB_DB_USER as well.'",
        "ICTB_ASTERISK, pbx, 'ICTB_ASTERISK is host:port of the manager interface, not pbx.'",
        "ICTB_ASTERISK, pbx:0, 'ICTB_ASTERISK needs a port from 1 to 65535, not 0.'",
        "ICTB_ASTERISK, pbx:5038, 'ICTB_ASTERISK needs ICTB_AMI_USER as well.'"
    })
    void anUnreadableSettingIsRefusedBySentence(String variable, String value, String sentence) {
        assertThatThrownBy(() -> Settings.from(Map.of(variable, value), HERE))
                .isInstanceOf(LaunchException.class)
                .hasMessage(sentence);
    }
}
