package ictb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void nothingSetGivesWhatIsStandard() {
        Settings settings = Settings.of(Map.of());
        assertThat(settings.get(Settings.NODE)).isEqualTo("node1");
        assertThat(settings.get(Settings.UPLOAD_MAX_MB)).isEqualTo(100);
        assertThat(settings.get(Settings.TRUNK)).isEqualTo("PJSIP/{number}@carrier");
        assertThat(settings.adminPassword()).isEmpty();
    }

    @Test
    void everyStandardValueIsReadable() {
        for (Setting<?> setting : Settings.ALL) {
            assertThat(setting.parse().apply(setting.standard()))
                    .as(setting.name())
                    .isNotNull();
        }
    }

    @Test
    void everyKeySaysWhatItDoes() {
        assertThat(Settings.ALL).allSatisfy(setting -> {
            assertThat(setting.name()).matches("ICTB_[A-Z_]+");
            assertThat(setting.about()).endsWith(".");
        });
    }

    @Test
    void variableCountsBeforeProperty() {
        Settings settings = Settings.of(
                Map.of("ICTB_NODE", "fromVariable"),
                name -> Optional.of("fromProperty").filter(value -> name.equals("ICTB_NODE")));
        assertThat(settings.get(Settings.NODE)).isEqualTo("fromVariable");
    }

    @Test
    void propertyIsReadUnderBothSpellings() {
        assertThat(onlyProperty("ICTB_UPLOAD_MAX_MB", "7").get(Settings.UPLOAD_MAX_MB))
                .isEqualTo(7);
        assertThat(onlyProperty("ictb.upload.max.mb", "8").get(Settings.UPLOAD_MAX_MB))
                .isEqualTo(8);
    }

    @Test
    void countryIsACodeOfIso3166() {
        assertThat(Settings.of(Map.of()).country()).isEmpty();
        assertThat(Settings.of(Map.of("ICTB_COUNTRY", "de")).country()).contains("DE");
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.of(Map.of("ICTB_COUNTRY", "Germany")))
                .withMessageContaining("ICTB_COUNTRY must be a code of ISO 3166 such as US, and is 'Germany'");
    }

    @Test
    void blankValueIsNoValue() {
        assertThat(Settings.of(Map.of("ICTB_NODE", "  ")).get(Settings.NODE)).isEqualTo("node1");
    }

    @Test
    void everyUnreadableKeyIsNamedAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.of(
                        Map.of("ICTB_UPLOAD_MAX_MB", "12x", "ICTB_TRUNK_CPS", "0", "ICTB_TRUNK", "PJSIP/carrier")))
                .withMessageContaining("ICTB_UPLOAD_MAX_MB must be a whole number from 1 to 10240, and is '12x'")
                .withMessageContaining("ICTB_TRUNK_CPS must be a whole number from 1 to 10000, and is '0'")
                .withMessageContaining("ICTB_TRUNK must be a dial string with {number}");
    }

    @Test
    void unreadableSecretIsNotTold() {
        assertThat(Settings.ALL)
                .filteredOn(Setting::secret)
                .map(Setting::name)
                .containsExactly("ICTB_ADMIN_PASSWORD", "ICTB_OPERATIONS_TOKEN");
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.of(Map.of("ICTB_OPERATIONS_TOKEN", "short secret")))
                .withMessageContaining("ICTB_OPERATIONS_TOKEN must be 16 to 256 letters, digits and - . _ ~ + / =")
                .withMessageNotContaining("short secret");
    }

    @Test
    void nodeNameCannotLeaveItsFolder() {
        assertThatIllegalStateException().isThrownBy(() -> Settings.of(Map.of("ICTB_NODE", "../up")));
    }

    @Test
    void asteriskSeesTheSameFolderUnlessToldOtherwise() {
        Settings settings = Settings.of(Map.of("ICTB_HOME", "/srv/ictb"));
        assertThat(settings.asteriskDir()).isEqualTo(Path.of("/srv/ictb/asterisk"));
        assertThat(settings.asteriskDirRemote()).isEqualTo("/srv/ictb/asterisk");
        Settings remote =
                Settings.of(Map.of("ICTB_ASTERISK_DIR", "/mnt/pbx", "ICTB_ASTERISK_DIR_REMOTE", "/var/lib/pbx"));
        assertThat(remote.asteriskDir()).isEqualTo(Path.of("/mnt/pbx"));
        assertThat(remote.asteriskDirRemote()).isEqualTo("/var/lib/pbx");
    }

    private static Settings onlyProperty(String name, String value) {
        return Settings.of(Map.of(), asked -> Optional.of(value).filter(v -> asked.equals(name)));
    }
}
