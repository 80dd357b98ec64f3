package ictb.ra.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.ra.ami.AmiAddress;
import org.junit.jupiter.api.Test;

class AsteriskSettingsTest {

    private final AsteriskAdapter adapter = new AsteriskAdapter();
    private final AsteriskManagedConnectionFactory pool = new AsteriskManagedConnectionFactory();

    @Test
    void nothingConfiguredMeansAnAsteriskOnThisHost() {
        assertThat(pool.address(adapter)).isEqualTo(new AmiAddress("127.0.0.1", 5038, "ictb", "", "asterisk"));
    }

    @Test
    void aPoolTakesTheAdaptersSettings() {
        adapter.setHost("pbx");
        adapter.setPort(5039);
        adapter.setUser("dialer");
        adapter.setSecret("s");
        adapter.setNode("east");
        adapter.setEvidenceDirectory("/evidence");
        assertThat(pool.address(adapter)).isEqualTo(new AmiAddress("pbx", 5039, "dialer", "s", "east"));
        assertThat(pool.evidenceDirectory(adapter)).contains("/evidence");
    }

    @Test
    void aPoolsOwnSettingsComeFirstAndBlankOnesDoNotCount() {
        adapter.setHost("pbx");
        adapter.setUser("dialer");
        pool.setHost("other");
        pool.setPort(1);
        pool.setUser(" ");
        assertThat(pool.address(adapter)).isEqualTo(new AmiAddress("other", 1, "dialer", "", "asterisk"));
    }

    @Test
    void factoriesAreEqualByTheirSettings() {
        AsteriskManagedConnectionFactory same = new AsteriskManagedConnectionFactory();
        assertThat(same).isEqualTo(pool).hasSameHashCodeAs(pool);
        same.setSecret("x");
        assertThat(same).isNotEqualTo(pool).isNotEqualTo(adapter);
    }

    @Test
    void nobodyReloadsWhereNoUserForItIsConfigured() {
        adapter.setReloadSecret("r");
        adapter.setReloadUser(" ");
        assertThat(pool.reloadAddress(adapter)).isEmpty();
    }

    @Test
    void theUserWhoReloadsDoesSoAtThePoolsAsterisk() {
        adapter.setHost("pbx");
        adapter.setReloadUser("reloader");
        adapter.setReloadSecret("r");
        pool.setPort(1);
        assertThat(pool.reloadAddress(adapter)).contains(new AmiAddress("pbx", 1, "reloader", "r", "asterisk"));
    }

    @Test
    void anAddressNeverShowsItsSecret() {
        adapter.setSecret("canary");
        assertThat(pool.address(adapter).toString()).isEqualTo("asterisk (ictb@127.0.0.1:5038)");
    }
}
