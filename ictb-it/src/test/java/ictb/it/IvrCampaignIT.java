package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A flow with every type of node at a real Asterisk, and callers who press keys that are right, wrong, late and none, and hang up. How a
 * number behaves, it says itself: see the carrier's numbers in server-config/asterisk/README.md.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("in-time")
class IvrCampaignIT {

    /** Presses 1, then 123, and hears it spoken; is put through to somebody who hangs up. */
    private static final String RIGHT = "997721211213";

    private static final String RECORDED = "997722";
    private static final String LEAVES_IN_THE_RECORDING = "9977222";
    private static final String PUT_THROUGH_IN_VAIN = "997723";
    private static final String LEAVES_WHILE_IT_RINGS = "9977233";
    private static final String OPTS_OUT = "997724";

    /** Nine, of which the flow knows nothing. */
    private static final String OPTS_OUT_BY_KEY = "997729";

    private static final String WRONG_TWICE = "99772838";
    private static final String WRONG_THEN_RIGHT = "99772822";
    private static final String LATE = "997751";
    private static final String LEAVES_AT_THE_MENU = "99772";
    private static final String NO_KEY = "12125550100";

    private static final List<String> CALLERS = List.of(
            RECORDED,
            LEAVES_IN_THE_RECORDING,
            PUT_THROUGH_IN_VAIN,
            LEAVES_WHILE_IT_RINGS,
            OPTS_OUT,
            OPTS_OUT_BY_KEY,
            WRONG_TWICE,
            WRONG_THEN_RIGHT,
            LATE,
            LEAVES_AT_THE_MENU,
            NO_KEY);

    private static final String FLOW = """
            {"name": "every node", "data": {"start": "hello", "nodes": {
              "hello": {"type": "menu", "recording_id": %1$d, "timeout": 2, "repeat": 2, "invalid": "sorry", "next": "bye",
                        "keys": {"1": "pin", "2": "tell", "3": "busy", "4": "never"}},
              "pin": {"type": "input", "recording_id": %1$d, "name": "pin", "digits": 3, "timeout": 2,
                      "next": "known", "invalid": "bye"},
              "known": {"type": "condition", "name": "pin", "equals": "123", "then": "digits", "else": "bye"},
              "digits": {"type": "say", "kind": "digits", "value": "[input:pin]", "next": "number"},
              "number": {"type": "say", "kind": "number", "value": "[contact:custom2]", "next": "date"},
              "date": {"type": "say", "kind": "date", "value": "[contact:custom1]", "next": "time"},
              "time": {"type": "say", "kind": "time", "value": "[contact:custom1]", "next": "name"},
              "name": {"type": "say", "kind": "characters", "value": "[contact:first_name]", "next": "on"},
              "on": {"type": "goto", "next": "talk"},
              "talk": {"type": "transfer", "number": "12125550108", "timeout": 10, "next": "bye"},
              "tell": {"type": "record", "seconds": 5, "next": "bye"},
              "busy": {"type": "transfer", "number": "12125550101", "timeout": 5, "next": "away"},
              "away": {"type": "transfer", "number": "12125550102", "timeout": 5, "next": "bye"},
              "never": {"type": "dnc", "next": "sorry"},
              "sorry": {"type": "play", "recording_id": %1$d},
              "bye": {"type": "hangup"}}}}
            """;

    private final RunningSystem system;
    private final Customer customer;
    private Campaign campaign;

    IvrCampaignIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    @BeforeAll
    void runCampaign() {
        long group = customer.group(CALLERS);
        customer.api()
                .call(
                        "Contact_Create",
                        "contact",
                        json("phone", RIGHT, "first_name", "Eva", "custom1", "2026-12-24 14:30", "custom2", "42"),
                        "contact_group_id",
                        "" + group)
                .number();
        long ivr = customer.api()
                .call("IVR_Create", "ivr", FLOW.formatted(customer.recording(1_500)))
                .number();
        campaign = customer.ivrCampaign(group, ivr);
        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));
    }

    private String way(String phone) {
        return campaign.resultOf(phone).getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("node") + " " + step.getString("result")
                        + (step.get("keys") == JsonValue.NULL ? "" : " " + step.getString("keys")))
                .collect(Collectors.joining(", "));
    }

    private String response(String phone) {
        JsonValue response = campaign.resultOf(phone).get("response");
        return response == JsonValue.NULL ? "" : campaign.resultOf(phone).getString("response");
    }

    @Test
    void everyCallerIsACompletedContact() {
        assertThat(campaign.results())
                .hasSize(CALLERS.size() + 1)
                .allMatch(row -> row.getString("status").equals("completed"), "completed")
                .allMatch(row -> row.getString("answered_by").equals("human"), "answered by a human");
        assertThat(campaign.summary().getInt("answered")).isEqualTo(CALLERS.size() + 1);
    }

    @Test
    void rightKeysLeadThroughEveryNodeOfTheirWay() {
        assertThat(way(RIGHT))
                .isEqualTo(
                        "hello key 1, pin digits 123, known then, digits said, number said, date said, time said, name said,"
                                + " on went_on, talk answered, bye hung_up");
        assertThat(response(RIGHT)).isEqualTo("hello=1 pin=123 talk=answered");
        assertThat(campaign.resultOf(RIGHT).getInt("duration"))
                .as("values are really spoken")
                .isGreaterThan(14);
    }

    @Test
    void whoIsPutThroughReallyRings() {
        assertThat(system.carrier().callsTo("12125550108"))
                .anyMatch(call -> call.caller().equals(campaign.callerId()));
    }

    @Test
    void busyAndUnansweredTransfersAreResultsOfTheirOwn() {
        assertThat(way(PUT_THROUGH_IN_VAIN)).isEqualTo("hello key 3, busy busy, away no_answer, bye hung_up");
        assertThat(response(PUT_THROUGH_IN_VAIN)).isEqualTo("hello=3 busy=busy away=no_answer");
    }

    @Test
    void whoHangsUpWhileTheTransferRingsIsGoneInIt() {
        assertThat(way(LEAVES_WHILE_IT_RINGS)).isEqualTo("hello key 3, busy busy, away gone");
        assertThat(response(LEAVES_WHILE_IT_RINGS)).isEqualTo("hello=3 busy=busy");
    }

    @Test
    void whatACallerSaysIsRecorded() throws IOException {
        assertThat(way(RECORDED)).isEqualTo("hello key 2, tell recorded, bye hung_up");
        assertThat(Files.size(recording(RECORDED, 1))).isGreaterThan(8_000);
    }

    @Test
    void whatWasSaidBeforeAHangUpIsKept() throws IOException {
        assertThat(way(LEAVES_IN_THE_RECORDING)).isEqualTo("hello key 2, tell recorded, bye hung_up");
        assertThat(response(LEAVES_IN_THE_RECORDING)).isEqualTo("hello=2 tell=recorded");
        assertThat(Files.size(recording(LEAVES_IN_THE_RECORDING, 1))).isGreaterThan(8_000);
    }

    private Path recording(String phone, int step) {
        String file = campaign.resultOf(phone)
                .getJsonArray("steps")
                .getJsonObject(step)
                .getString("recording");
        return system.asterisk().directory().resolve("recorded").resolve(file);
    }

    @Test
    void wrongKeysAreAskedForAgainAndThenLeadToTheirOwnWay() {
        assertThat(way(WRONG_TWICE)).isEqualTo("hello wrong_key 8, hello wrong_key 8, sorry said");
        assertThat(response(WRONG_TWICE)).isEmpty();
    }

    @Test
    void rightKeyAfterAWrongOneCounts() {
        assertThat(way(WRONG_THEN_RIGHT)).isEqualTo("hello wrong_key 8, hello key 2, tell recorded, bye hung_up");
    }

    @Test
    void keyThatIsLateForTheFirstTimeIsRightForTheSecond() {
        assertThat(way(LATE)).isEqualTo("hello silence, hello key 1, pin silence, bye hung_up");
        assertThat(response(LATE)).isEqualTo("hello=1");
    }

    @Test
    void whoPressesNothingIsLedToTheEnd() {
        assertThat(way(NO_KEY)).isEqualTo("hello silence, hello silence, bye hung_up");
    }

    @Test
    void whoHangsUpAtAMenuLeavesACleanResult() {
        assertThat(way(LEAVES_AT_THE_MENU)).isEqualTo("hello gone");
        assertThat(campaign.resultOf(LEAVES_AT_THE_MENU).getInt("hangup_cause")).isEqualTo(16);
    }

    @Test
    void whoOptsOutIsOnTheUsersListAndNeverCalledAgain() throws Exception {
        assertThat(way(OPTS_OUT)).isEqualTo("hello key 4, never opted_out, sorry said");
        assertThat(campaign.resultOf(OPTS_OUT).getInt("dnc")).isEqualTo(1);
        assertThat(system.texts("SELECT CONCAT(phone, ' by ', source) FROM dnc WHERE usr_id = " + customer.usrId()))
                .containsExactlyInAnyOrder(OPTS_OUT + " by key", OPTS_OUT_BY_KEY + " by key");
    }

    @Test
    void optOutKeyOptsOutWhereTheFlowDoesNotUseIt() {
        assertThat(way(OPTS_OUT_BY_KEY)).isEqualTo("hello key 9, (opt-out) opted_out, (farewell) said");
        assertThat(campaign.resultOf(OPTS_OUT_BY_KEY).getInt("dnc")).isEqualTo(1);
    }

    @Test
    void callHasEndedAtAsteriskWhenItHasEndedHere() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> system.texts("SELECT attempt_id FROM attempt WHERE state IN ('SENDING', 'LIVE')"
                                + " AND campaign_id = " + campaign.id())
                        .isEmpty());
    }
}
