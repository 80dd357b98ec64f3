package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reminder message at a real Asterisk: how a number behaves, it says itself, see the carrier's numbers. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("in-time")
class ReminderCampaignIT {

    private static final String CONFIRMS = "997721";
    private static final String CANCELS = "997722";
    private static final String REPEATS_AND_CONFIRMS = "99772341";
    private static final String OPTS_OUT = "997729";
    private static final String LISTENS = "12125550100";
    private static final String LEAVES = "99772";
    private static final List<String> CALLED =
            List.of(CONFIRMS, CANCELS, REPEATS_AND_CONFIRMS, OPTS_OUT, LISTENS, LEAVES);

    private static final String MESSAGE = """
            {"name": "appointment", "parts": [
              {"type": "recording", "recording_id": %d},
              {"type": "say", "kind": "date", "value": "[contact:custom1]"},
              {"type": "say", "kind": "time", "value": "[contact:custom1]"},
              {"type": "say", "kind": "number", "value": "[contact:custom2|7]"},
              {"type": "say", "kind": "digits", "value": "[contact:phone]"},
              {"confirm": "1", "cancel": "2", "repeat": "3"}]}
            """;

    private final RunningSystem system;
    private final Customer customer;
    private Campaign campaign;

    ReminderCampaignIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    @BeforeAll
    void runCampaign() {
        long group = customer.group(List.of());
        CALLED.forEach(phone -> customer.api()
                .call(
                        "Contact_Create",
                        "contact",
                        json("phone", phone, "custom1", "24.12.2026 14:30"),
                        "contact_group_id",
                        "" + group)
                .number());
        long message = customer.api()
                .call("Message_Create", "message", MESSAGE.formatted(customer.recording(1_000)))
                .number();
        campaign = customer.reminderCampaign(group, message);
        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));
    }

    private String response(String phone) {
        JsonObject result = campaign.resultOf(phone);
        return result.get("response") == JsonValue.NULL ? "" : result.getString("response");
    }

    private String way(String phone) {
        return campaign.resultOf(phone).getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("node") + " " + step.getString("result"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void keysOfTheMessageAreTheResponses() {
        assertThat(CALLED)
                .extracting(this::response)
                .containsExactly("confirm", "cancel", "confirm", "part2=9 (opt-out)=opted_out", "", "");
    }

    @Test
    void everythingIsSpokenToWhoListens() {
        assertThat(way(LISTENS))
                .isEqualTo("part1 said, part2 said, part3 said, part4 said, part5 said, answer silence");
        assertThat(campaign.resultOf(LISTENS).getInt("duration")).isGreaterThan(15);
    }

    @Test
    void repeatedMessageBeginsAnew() {
        assertThat(way(REPEATS_AND_CONFIRMS)).containsOnlyOnce("repeat went_on").endsWith("confirm hung_up");
    }

    @Test
    void whoHangsUpLeavesACleanResult() {
        assertThat(way(LEAVES)).isEqualTo("part1 said, part2 gone");
        assertThat(campaign.resultOf(LEAVES).getString("status")).isEqualTo("completed");
    }

    @Test
    void whoOptsOutIsOnTheList() throws Exception {
        assertThat(system.texts("SELECT phone FROM dnc WHERE usr_id = " + customer.usrId()))
                .containsExactly(OPTS_OUT);
    }
}
