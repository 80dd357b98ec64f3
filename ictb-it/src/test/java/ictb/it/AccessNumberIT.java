package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A user works by telephone, at a real Asterisk: the carrier's programs press the keys, and wait long enough to hear the questions. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class AccessNumberIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicLong CALLERS = new AtomicLong(442_079_450_000L);

    private static final String PIN = keys("86420975#");

    private final RunningSystem system;
    private Customer customer;
    private String number;
    private Subscriber subscriber;

    AccessNumberIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void makeAccessNumber() {
        customer = Customer.of(system);
        number = "" + (442_079_440_000L + customer.usrId());
        subscriber = new Subscriber(system, "" + CALLERS.incrementAndGet());
        system.admin()
                .call("AccessNumber_Create", "accessnumber", json("name", number, "usr_id", "" + customer.usrId()))
                .number();
        customer.api().call("Account_Password_Update", "pincode", "86420975");
    }

    /** Keys, a second before each. */
    private static String keys(String keys) {
        StringBuilder program = new StringBuilder();
        keys.chars().forEach(key -> program.append('1').append((char) key));
        return program.toString();
    }

    private List<JsonObject> calls() {
        return customer.api().call("Inbound_Call_List").pair().getJsonArray(1).getValuesAs(JsonObject.class);
    }

    private JsonObject ended(int count) {
        await("the end of call " + count)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> calls().stream()
                                .filter(row -> row.get("result") != JsonValue.NULL)
                                .count()
                        == count);
        return calls().get(count - 1);
    }

    private List<JsonObject> audited(String action) {
        return system.admin()
                .call("Audit_List", "search", json("usr_id", "" + customer.usrId(), "action", action))
                .pair()
                .getJsonArray(1)
                .getValuesAs(JsonObject.class);
    }

    /** After the PIN a second passes until the key that chooses, and two until the id, whose question begins with a word. */
    private static String choice(char key, long campaignId) {
        return "2" + key + "3" + keys("" + campaignId + "#").substring(1) + "41";
    }

    @Test
    void campaignIsStartedAndStoppedByTelephone() throws Exception {
        Campaign campaign = customer.campaign(
                customer.group(Customer.ordinaryNumbers(200)), customer.recording(20_000), "channel", "1");

        assertThat(subscriber.call(number, "9977" + PIN + choice('2', campaign.id()) + "3"))
                .isTrue();
        ended(1);
        assertThat(campaign.status()).isEqualTo("running");

        assertThat(subscriber.call(number, "9977" + PIN + choice('3', campaign.id()) + "3"))
                .isTrue();
        JsonObject call = ended(2);
        assertThat(campaign.status()).isEqualTo("stopped");
        assertThat(call.getString("result")).isEqualTo("completed");
        assertThat(call.getJsonArray("steps").getJsonObject(0).getString("node"))
                .isEqualTo("stop");
        assertThat(audited("Campaign_Start"))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("subject"))
                        .isEqualTo("campaign_id=" + campaign.id() + " by=telephone"));
        assertThat(audited("Campaign_Stop")).hasSize(1);
        assertThat(filesWith("86420975")).isEmpty();
    }

    /** Of all but the database's own, which holds a hash. */
    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(system.home())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(".*\\.(log|csv|txt|out|conf)|messages|full"))
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void strangersCampaignIsNotStarted() {
        Customer stranger = Customer.of(system);
        Campaign campaign = stranger.campaign(stranger.group(Customer.ordinaryNumbers(1)), stranger.recording(1_000));

        assertThat(subscriber.call(number, "9977" + PIN + choice('2', campaign.id()) + "3"))
                .isTrue();

        JsonObject step = ended(1).getJsonArray("steps").getJsonObject(0);
        assertThat(step.getString("result")).isEqualTo("refused");
        assertThat(campaign.status()).isEqualTo("pending");
        assertThat(audited("Campaign_Start"))
                .singleElement()
                .satisfies(row -> assertThat(row.getString("outcome")).isEqualTo("refused"));
    }

    /** The carrier speaks into the recording for a while; # ends it, 1 keeps it. */
    @Test
    void messageIsRecordedAndKept() {
        assertThat(subscriber.call(number, "9977" + PIN + "219s9#515")).isTrue();

        JsonObject step = ended(1).getJsonArray("steps").getJsonObject(0);
        assertThat(step.getString("node")).isEqualTo("keep");
        assertThat(step.getString("result")).isEqualTo("done");
        List<JsonObject> recordings =
                customer.api().call("Recording_List").pair().getJsonArray(1).getValuesAs(JsonObject.class);
        assertThat(recordings).singleElement().satisfies(recording -> {
            assertThat(recording.getString("name")).startsWith("By telephone 20");
            assertThat("" + recording.getInt("recording_id")).isEqualTo(step.getString("keys"));
        });
        assertThat(recorded(calls().get(0).getString("call_id"))).isEmpty();
    }

    private List<Path> recorded(String callId) {
        Path folder = system.asterisk().directory().resolve("recorded");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(callId))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Between two tries the words that the first was wrong are heard. */
    @Test
    void wrongPinThriceEndsTheCallAndSixTimesLocksTheRightOneOut() throws Exception {
        String wrong = keys("9753#") + "59" + keys("753#") + "59" + keys("753#");
        for (int call = 1; call <= 2; call++) {
            assertThat(subscriber.call(number, "9977" + wrong)).isTrue();
            assertThat(ended(call).getString("result")).isEqualTo("refused");
        }

        assertThat(subscriber.call(number, "9977" + PIN + "9")).isTrue();

        assertThat(ended(3).getString("result")).isEqualTo("refused");
        assertThat(calls())
                .allSatisfy(call -> assertThat(call.getJsonArray("steps")).isEmpty());
        assertThat(system.texts("SELECT CONCAT_WS(' ', node, digits) FROM call_step WHERE digits LIKE '%9753%'"))
                .isEmpty();
        assertThat(audited("Campaign_Start")).isEmpty();
    }
}
