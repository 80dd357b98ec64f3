package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a campaign with three attempts per contact rings each. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("in-time")
class RetriesIT {

    private static final List<String> NUMBERS =
            List.of("12125550101", "12125550106", "12125550107", "12125550108", "12125550109");

    private Campaign campaign;

    @BeforeAll
    void runCampaign(RunningSystem system) {
        Customer customer = Customer.of(system);
        campaign = customer.campaign(
                customer.group(NUMBERS), customer.recording(500), "contact_repeat", "3", "retry_delay", "0");
        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));
    }

    @ParameterizedTest(name = "{0} is rung {2} times and then {1}")
    @CsvSource({
        "12125550101, busy, 3",
        "12125550106, congestion, 3",
        "12125550107, invalid, 1",
        "12125550108, completed, 1",
        "12125550109, completed, 1"
    })
    void contactIsTriedAgainWhileThatMayHelp(String number, String status, int attempts) {
        JsonObject result = campaign.resultOf(number);

        assertThat(result.getString("status")).isEqualTo(status);
        assertThat(result.getInt("attempts")).isEqualTo(attempts);
        assertThat(campaign.callsTo(number)).hasSize(attempts);
    }

    @Test
    void contactCountsOnceInTheTotalsHoweverOftenItWasTried() {
        JsonObject summary = campaign.summary();

        assertThat(summary.getInt("contact_total")).isEqualTo(NUMBERS.size());
        assertThat(summary.getInt("contact_done")).isEqualTo(NUMBERS.size());
        assertThat(summary.getInt("busy")).isEqualTo(1);
        assertThat(summary.getInt("congestion")).isEqualTo(1);
        assertThat(summary.getInt("invalid")).isEqualTo(1);
        assertThat(summary.getInt("answered")).isEqualTo(2);
    }

    @Test
    void nextAttemptWaitsForTheRetryDelay(RunningSystem system) {
        Customer customer = Customer.of(system);
        Campaign patient = customer.campaign(
                customer.group(List.of("12125550101", "12125550108")),
                customer.recording(500),
                "contact_repeat",
                "2",
                "retry_delay",
                "60");

        patient.start();
        patient.awaitResult("12125550108", "completed");
        patient.awaitResult("12125550101", "pending");

        assertThat(patient.resultOf("12125550101").getString("reason"))
                .isEqualTo("busy (SIP 486), will be tried again");
        assertThat(patient.callsTo("12125550101")).hasSize(1);
        assertThat(patient.summary().getInt("pending")).isEqualTo(1);
        assertThat(patient.status()).isEqualTo("running");
        patient.tell("Campaign_Delete");
    }
}
