package ictb.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionsTest {

    @ParameterizedTest
    @CsvSource({
        "campaign_start, campaign_start, true",
        "campaign, campaign_start, true",
        "campaign, campaign_contact_create, true",
        "campaign, campaign, true",
        "campaign_start, campaign, false",
        "campaign_start, campaign_stop, false",
        "campaign, campaigns_start, false",
        "camp, campaign_start, false",
        "user, campaign_start, false",
        "CAMPAIGN, campaign_start, false"
    })
    void shortNameGrantsEveryVerbAndNothingElse(String held, String needed, boolean granted) {
        assertThat(Permissions.grants(Set.of(held), needed)).isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource({"campaign_start", "campaign"})
    void whoHoldsNothingMayNothing(String needed) {
        assertThat(Permissions.grants(Set.of(), needed)).isFalse();
    }
}
