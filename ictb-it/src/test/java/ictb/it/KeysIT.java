package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What called people do in their first seconds, in every way in which a telephone tells of it. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class KeysIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ANSWERS_AND_IS_GONE = "99770";

    private final Customer customer;

    KeysIT(RunningSystem system) {
        this.customer = Customer.of(system);
    }

    private JsonObject result(String number) {
        Campaign campaign = customer.campaign(customer.group(List.of(number)), customer.recording(8_000));
        campaign.start();
        campaign.awaitCompletion(PATIENCE);
        return campaign.resultOf(number);
    }

    /** By telephone events, in the sound, and by SIP INFO. */
    @ParameterizedTest
    @ValueSource(strings = {"12125550209", "12125550519", "12125550529"})
    void keyThatOptsOutIsHeardHoweverItIsSent(String number) {
        assertThat(result(number).getString("reason")).isEqualTo("opted out by key");
        assertThat(customer.api().call("Contact_DNC_List").body()).contains(number);
    }

    @Test
    void whoeverIsGoneBeforeTheMessageBeginsIsNotSaidToBeAPerson() {
        Campaign campaign = customer.campaign(customer.group(List.of(ANSWERS_AND_IS_GONE)), customer.recording(1_000));
        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.resultOf(ANSWERS_AND_IS_GONE).get("answered_by")).isEqualTo(JsonValue.NULL);
        assertThat(campaign.summary().getInt("human")).isZero();
    }
}
