package ictb.it;

import static org.awaitility.Awaitility.await;

import ictb.launcher.asterisk.CarrierCall;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A campaign as its owner sees it through the API, and as the carrier sees it by its caller id. */
final class Campaign {

    /** Of the dialplan's hang-up handler: the attempt, and how much was played. */
    private static final Pattern REPORT = Pattern.compile("id=([0-9a-f]{32})&.*&played=([a-z]+)");

    private final RunningSystem system;
    private final ApiClient api;
    private final long id;
    private final String callerId;

    Campaign(RunningSystem system, ApiClient api, long id, String callerId) {
        this.system = system;
        this.api = api;
        this.id = id;
        this.callerId = callerId;
    }

    long id() {
        return id;
    }

    String callerId() {
        return callerId;
    }

    /** @return when the answer was there */
    Instant tell(String method) {
        ApiClient.Reply reply = api.call(method, "campaign_id", "" + id);
        Instant answered = Instant.now();
        if (!reply.isTrue()) {
            throw new AssertionError(method + " refused: " + reply.body());
        }
        return answered;
    }

    Instant start() {
        return tell("Campaign_Start");
    }

    Instant stop() {
        return tell("Campaign_Stop");
    }

    String status() {
        return api.call("Campaign_Status", "campaign_id", "" + id).text();
    }

    void awaitCompletion(Duration patience) {
        await("campaign " + id)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> status().equals("completed"));
    }

    void awaitResult(String phone, String status) {
        await(phone + " is " + status)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> results().stream()
                        .anyMatch(row -> row.getString("phone").equals(phone)
                                && row.getString("status").equals(status)
                                && row.get("end_time") != JsonValue.NULL));
    }

    /** When its schedule has something to do next. */
    Instant nextAt() {
        return Instant.parse(api.call("Campaign_List", "after", "" + (id - 1), "limit", "1")
                .pair()
                .getJsonArray(1)
                .getJsonObject(0)
                .getString("next_at"));
    }

    void addContact(String phone) {
        api.call("Campaign_Contact_Create", "campaign_id", "" + id, "contact", Customer.json("phone", phone))
                .number();
    }

    JsonObject summary() {
        return api.call("Campaign_Summary", "campaign_id", "" + id).pair().getJsonObject(1);
    }

    /** In the order in which the contacts were made. */
    List<JsonObject> results() {
        return api.call("Campaign_Result", "campaign_id", "" + id)
                .pair()
                .getJsonArray(1)
                .getValuesAs(JsonObject.class);
    }

    List<JsonObject> machinesAndOptOuts() {
        return api.call("Campaign_AMD_DNC", "campaign_id", "" + id)
                .pair()
                .getJsonArray(1)
                .getValuesAs(JsonObject.class);
    }

    JsonObject resultOf(String phone) {
        List<JsonObject> found = results().stream()
                .filter(row -> row.getString("phone").equals(phone))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("Results of " + phone + ": " + found);
        }
        return found.get(0);
    }

    /** What reached the carrier, in the order of arrival. */
    List<CarrierCall> calls() {
        return system.carrier().calls().stream()
                .filter(call -> call.caller().equals(callerId))
                .toList();
    }

    List<CarrierCall> callsTo(String phone) {
        return calls().stream().filter(call -> call.number().equals(phone)).toList();
    }

    /** How often the carrier was asked for each number. */
    Map<String, Long> rings() {
        return calls().stream().collect(Collectors.groupingBy(CarrierCall::number, Collectors.counting()));
    }

    /** How much of the message each call to the number heard, as Asterisk has it on record: no, part or whole. */
    List<String> played(String phone) {
        try (Stream<String> records = Files.lines(system.asterisk().evidence().resolve("cel.csv"))) {
            List<String> attempts = system.texts("SELECT a.attempt_id FROM attempt a JOIN campaign_contact c"
                    + " USING (campaign_id, contact_id) WHERE c.phone = '" + phone + "' AND campaign_id = " + id);
            return records.map(REPORT::matcher)
                    .filter(Matcher::find)
                    .filter(report -> attempts.contains(report.group(1)))
                    .map(report -> report.group(2))
                    .toList();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitCalls(int count) {
        await("calls of campaign " + id)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> calls().size() >= count);
    }
}
