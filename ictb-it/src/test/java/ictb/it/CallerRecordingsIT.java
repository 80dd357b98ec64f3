package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What callers said at a real Asterisk: fetched by its owner alone, and deleted with its file. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class CallerRecordingsIT {

    private static final List<String> CALLERS = List.of("12125550109", "12125550100");

    private static final String FLOW =
            "{\"name\": \"say\", \"data\": {\"start\": \"tell\", \"nodes\": {\"tell\": {\"type\": \"record\", \"seconds\": 2}}}}";

    private final RunningSystem system;
    private final Customer customer;

    CallerRecordingsIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    private Campaign recorded() {
        long ivr = customer.api().call("IVR_Create", "ivr", FLOW).number();
        Campaign campaign = customer.ivrCampaign(customer.group(CALLERS), ivr);
        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));
        return campaign;
    }

    private static JsonObject step(Campaign campaign, String phone) {
        return campaign.resultOf(phone).getJsonArray("steps").getJsonObject(0);
    }

    private Path place(String file) {
        return system.asterisk().directory().resolve("recorded").resolve(file);
    }

    @Test
    void recordingIsFetchedAndDeletedAndTheOthersGoWithTheirCampaign() throws Exception {
        Campaign campaign = recorded();
        String one = step(campaign, CALLERS.get(0)).getString("recording");
        String other = step(campaign, CALLERS.get(1)).getString("recording");

        JsonObject fetched = customer.api()
                .call("Campaign_Recording_Get", "recording", one)
                .pair()
                .getJsonObject(1);
        assertThat(Base64.getDecoder().decode(fetched.getString("wav")))
                .isEqualTo(Files.readAllBytes(place(one)))
                .hasSizeGreaterThan(8_000);
        assertThat(fetched.getInt("campaign_id")).isEqualTo((int) campaign.id());
        assertThat(Customer.of(system)
                        .api()
                        .call("Campaign_Recording_Get", "recording", one)
                        .body())
                .isEqualTo("[false,\"No recording " + one + "\"]");

        assertThat(customer.api()
                        .call("Campaign_Recording_Delete", "recording", one)
                        .text())
                .isEqualTo("Recording deleted");
        await().atMost(Duration.ofMinutes(3)).until(() -> Files.notExists(place(one)));
        assertThat(step(campaign, CALLERS.get(0)).get("recording")).isEqualTo(JsonValue.NULL);
        assertThat(place(other)).exists();

        customer.api()
                .call("Campaign_Delete", "campaign_id", "" + campaign.id())
                .text();
        await().atMost(Duration.ofMinutes(3)).until(() -> Files.notExists(place(other)));
        assertThat(customer.api()
                        .call("Campaign_Recording_Get", "recording", other)
                        .isTrue())
                .isFalse();
    }
}
