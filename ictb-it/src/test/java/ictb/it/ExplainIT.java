package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** "Why is it not dialling?", asked of a campaign before its start, while one contact waits for another try, and paused. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
@Execution(ExecutionMode.SAME_THREAD)
class ExplainIT {

    private static final String BUSY = "12125550101";

    private final Customer customer;
    private final Campaign campaign;

    ExplainIT(RunningSystem system) {
        this.customer = Customer.of(system);
        List<String> others = Customer.ordinaryNumbers(2);
        customer.api().call("Contact_DNC_Create", "contact", Customer.json("phone", "+" + others.get(1)));
        this.campaign = customer.campaign(
                customer.group(List.of("+" + BUSY, "+" + others.get(0), "+" + others.get(1), "+" + others.get(0))),
                customer.recording(300),
                "contact_repeat",
                "2",
                "retry_delay",
                "60");
    }

    @Test
    void pendingCampaignTellsWhatItWillFindInItsGroup() {
        JsonObject explanation = explanation();

        assertThat(explanation.getString("status")).isEqualTo("pending");
        assertThat(reasons(explanation, "holds")).containsExactly("pending");
        assertThat(explanation.getJsonObject("preview"))
                .hasToString("{\"contact_total\":4,\"sampled\":4,\"do_not_call\":1,\"no_number\":0,\"duplicates\":1,"
                        + "\"no_appointment\":0,\"appointment_too_near\":0}");
    }

    @Test
    void runningCampaignTellsWhoWaitsAndWhoIsNotCalled() {
        campaign.start();
        campaign.awaitResult(BUSY, "pending");
        campaign.awaitResult(campaign.results().get(1).getString("phone"), "completed");

        JsonObject explanation = explanation();

        assertThat(explanation.getJsonArray("holds")).isEmpty();
        assertThat(totals(explanation, "waiting")).isEqualTo(Map.of("retry", 1));
        assertThat(totals(explanation, "skipped")).isEqualTo(Map.of("do_not_call", 1, "duplicate", 1));
        assertThat(explanation.getInt("pending")).isEqualTo(1);
        assertThat(explanation.getInt("in_flight")).isZero();
        assertThat(Instant.parse(explanation.getString("next_instant")))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(58)),
                        Instant.now().plus(Duration.ofMinutes(60)));

        campaign.tell("Campaign_Pause");

        JsonObject paused = explanation();
        assertThat(reasons(paused, "holds")).containsExactly("paused");
        assertThat(paused.isNull("next_instant")).isTrue();
        campaign.tell("Campaign_Delete");
    }

    private JsonObject explanation() {
        return customer.api()
                .call("Campaign_Explain", "campaign_id", "" + campaign.id())
                .pair()
                .getJsonObject(1);
    }

    private static List<String> reasons(JsonObject explanation, String list) {
        return explanation.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("reason"))
                .toList();
    }

    private static Map<String, Integer> totals(JsonObject explanation, String list) {
        return explanation.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(row -> row.getString("reason"), row -> row.getInt("total")));
    }
}
