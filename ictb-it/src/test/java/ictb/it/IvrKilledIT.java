package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The application is killed while a caller stands in an IVR: what was pressed before is not lost, and nobody is rung twice. */
class IvrKilledIT {

    private static final String PRESSES_ONE_AND_STAYS = "997721";

    private static final String FLOW = """
            {"name": "two menus", "data": {"start": "hello", "nodes": {
              "hello": {"type": "menu", "recording_id": %1$d, "keys": {"1": "more"}},
              "more": {"type": "menu", "recording_id": %1$d, "timeout": 60, "keys": {"1": "bye"}},
              "bye": {"type": "hangup"}}}}
            """;

    @Test
    void whatWasPressedBeforeTheKillIsInTheResult() throws Exception {
        try (RunningSystem system = RunningSystem.start("ivr-killed", Map.of())) {
            Customer customer = Customer.of(system);
            long ivr = customer.api()
                    .call("IVR_Create", "ivr", FLOW.formatted(customer.recording(1_000)))
                    .number();
            Campaign campaign = customer.ivrCampaign(customer.group(List.of(PRESSES_ONE_AND_STAYS)), ivr);
            campaign.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !system.texts("SELECT node FROM call_step").isEmpty());

            system.application().kill();
            system.startApplication();
            campaign.awaitCompletion(Duration.ofSeconds(60));

            JsonObject result = campaign.resultOf(PRESSES_ONE_AND_STAYS);
            assertThat(result.getString("status")).isEqualTo("completed");
            assertThat(result.getString("response")).isEqualTo("hello=1");
            assertThat(result.getJsonArray("steps")).hasSize(1);
            assertThat(campaign.callsTo(PRESSES_ONE_AND_STAYS)).hasSize(1);
        }
    }
}
