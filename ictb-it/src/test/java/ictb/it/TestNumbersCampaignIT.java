package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What campaigns say of every behaviour that a called telephone can have. Three users run the same campaign over every test
 * number at the same time: one number may stand in a campaign once.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("in-time")
class TestNumbersCampaignIT {

    private static final int USERS = 3;
    private static final int MESSAGE_MILLIS = 1_500;
    private static final Duration LONGER_THAN_THE_RING_TIMEOUT = Duration.ofSeconds(60);

    private static final List<String> NUMBERS = Stream.of(
                    IntStream.range(0, 10).mapToObj(d -> "1212555010" + d),
                    IntStream.range(0, 10).mapToObj(d -> "1212555020" + d),
                    Stream.of("188887212", "12345678", "911", "0009170000"))
            .flatMap(numbers -> numbers)
            .toList();

    private List<Campaign> campaigns;
    private List<Customer> customers;
    private Campaign hangingUp;
    private Campaign leavingAMessage;
    private Campaign later;

    @BeforeAll
    void runCampaigns(RunningSystem system) {
        customers = Stream.generate(() -> Customer.of(system)).limit(USERS).toList();
        campaigns =
                customers.stream().map(TestNumbersCampaignIT::overAllNumbers).toList();
        Customer first = customers.get(0);
        long machineAndPerson = first.group(List.of("12125550103", "12125550109"));
        long recording = first.recording(MESSAGE_MILLIS);
        hangingUp = first.campaign(machineAndPerson, recording, "am_action", "hangup");
        leavingAMessage = first.campaign(
                machineAndPerson, recording, "am_action", "message", "am_message", "" + first.recording(1_000));
        later = first.campaign(first.group(List.of("12125550209", "12125550208")), recording);
        Stream.concat(campaigns.stream(), Stream.of(hangingUp, leavingAMessage)).forEach(Campaign::start);
        Stream.concat(campaigns.stream(), Stream.of(hangingUp, leavingAMessage))
                .forEach(campaign -> campaign.awaitCompletion(LONGER_THAN_THE_RING_TIMEOUT));
        later.start();
        later.awaitCompletion(LONGER_THAN_THE_RING_TIMEOUT);
    }

    private static Campaign overAllNumbers(Customer customer) {
        return customer.campaign(customer.group(NUMBERS), customer.recording(MESSAGE_MILLIS));
    }

    /** Seconds from the answer to the end, at least and at most; the message takes 5: half of one before it, three for a key; the goodbye 4. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "12125550100, completed,   human, -, 16, 4, 8",
                "12125550101, busy,        -,     -, 17, 0, 0",
                "12125550102, no-response, -,     -, 19, 0, 0",
                "12125550103, completed,   human, -, 16, 4, 8",
                "12125550104, completed,   human, 1, 16, 1, 5",
                "12125550105, completed,   human, -, 16, 4, 8",
                "12125550106, congestion,  -,     -, 34, 0, 0",
                "12125550107, invalid,     -,     -,  1, 0, 0",
                "12125550108, completed,   human, -, 16, 1, 2",
                "12125550109, completed,   human, -, 16, 4, 8",
                "12125550200, completed,   human, 0, 16, 1, 4",
                "12125550201, completed,   human, 1, 16, 1, 4",
                "12125550202, completed,   human, 2, 16, 1, 4",
                "12125550203, completed,   human, 3, 16, 1, 4",
                "12125550204, completed,   human, 4, 16, 1, 4",
                "12125550205, completed,   human, 5, 16, 1, 4",
                "12125550206, completed,   human, 6, 16, 1, 4",
                "12125550207, completed,   human, 7, 16, 1, 4",
                "12125550208, completed,   human, 8, 16, 1, 4",
                "12125550209, completed,   human, 9, 16, 4, 9",
                "188887212,   completed,   human, -, 16, 4, 8",
                "12345678,    completed,   human, -, 16, 4, 8",
                "911,         completed,   human, -, 16, 4, 8",
                "0009170000,  completed,   human, -, 16, 4, 8"
            })
    void contactIsToldAsItsTelephoneBehaved(
            String number, String status, String answeredBy, String response, int cause, int shortest, int longest) {
        assertThat(campaigns).allSatisfy(campaign -> {
            JsonObject result = campaign.resultOf(number);
            assertThat(result.getString("status")).isEqualTo(status);
            assertThat(text(result, "answered_by")).isEqualTo(Optional.ofNullable(answeredBy));
            assertThat(text(result, "response")).isEqualTo(Optional.ofNullable(response));
            assertThat(result.getInt("hangup_cause")).isEqualTo(cause);
            assertThat(result.getInt("duration")).isBetween(shortest, longest);
            assertThat(result.getInt("attempts")).isEqualTo(1);
            assertThat(result.getInt("amd")).isZero();
            assertThat(result.getInt("dnc")).isEqualTo(number.equals("12125550209") ? 1 : 0);
        });
    }

    @ParameterizedTest(name = "{0} hears the message: {1}")
    @CsvSource({
        "12125550100, whole",
        "12125550103, whole",
        "12125550105, whole",
        "12125550109, whole",
        "188887212, whole",
        "12125550108, part",
        "12125550208, part",
        "12125550101, no",
        "12125550102, no"
    })
    void asteriskHasOnRecordHowMuchOfTheMessageWasPlayed(String number, String played) {
        assertThat(campaigns)
                .allSatisfy(campaign -> assertThat(campaign.played(number)).containsExactly(played));
    }

    @Test
    void carrierWasAskedOnceForEachContact() {
        assertThat(campaigns).allSatisfy(campaign -> {
            assertThat(campaign.rings()).containsOnlyKeys(NUMBERS);
            assertThat(campaign.rings().values()).containsOnly(1L);
        });
    }

    @Test
    void callBeginsWhenTheCarrierSeesIt() {
        Campaign campaign = campaigns.get(0);
        assertThat(campaign.results()).hasSameSizeAs(NUMBERS).allSatisfy(result -> {
            Instant told = Instant.parse(result.getString("start_time"));
            Instant seen = campaign.callsTo(result.getString("phone")).get(0).time();
            assertThat(told).isBetween(seen.minusSeconds(3), seen);
        });
    }

    @Test
    void unansweredTelephoneRingsForHalfAMinute() {
        JsonObject result = campaigns.get(0).resultOf("12125550102");
        Duration rang = Duration.between(
                Instant.parse(result.getString("start_time")), Instant.parse(result.getString("end_time")));
        assertThat(rang).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(34));
    }

    @Test
    void totalsAddUp() {
        assertThat(campaigns).allSatisfy(campaign -> {
            JsonObject summary = campaign.summary();
            assertThat(summary.getString("status")).isEqualTo("completed");
            assertThat(summary.getInt("contact_total")).isEqualTo(NUMBERS.size());
            assertThat(summary.getInt("contact_done")).isEqualTo(NUMBERS.size());
            assertThat(summary.getInt("pending")).isZero();
            assertThat(summary.getInt("answered")).isEqualTo(NUMBERS.size() - 4);
            assertThat(summary.getInt("human")).isEqualTo(NUMBERS.size() - 4);
            assertThat(summary.getInt("machine")).isZero();
            assertThat(List.of("busy", "no-response", "congestion", "invalid"))
                    .allSatisfy(status -> assertThat(summary.getInt(status)).isEqualTo(1));
            assertThat(List.of("failed", "dnc", "unknown", "cancelled"))
                    .allSatisfy(status -> assertThat(summary.getInt(status)).isZero());
        });
    }

    @Test
    void machineIsHungUpOnAtOnceAndAPersonIsNot() {
        JsonObject machine = hangingUp.resultOf("12125550103");
        JsonObject person = hangingUp.resultOf("12125550109");

        assertThat(machine.getString("status")).isEqualTo("completed");
        assertThat(machine.getString("answered_by")).isEqualTo("machine");
        assertThat(machine.getInt("amd")).isEqualTo(1);
        assertThat(machine.getInt("duration"))
                .as("so long people may greet, too")
                .isBetween(7, 10);
        assertThat(person.getString("answered_by")).isEqualTo("human");
        assertThat(person.getInt("amd")).isZero();
        assertThat(person.getInt("duration")).isBetween(5, 12);
        assertThat(hangingUp.played("12125550103")).containsExactly("no");
        assertThat(hangingUp.played("12125550109")).containsExactly("whole");
        assertThat(hangingUp.summary().getInt("machine")).isEqualTo(1);
        assertThat(hangingUp.summary().getInt("human")).isEqualTo(1);
    }

    @Test
    void machineIsLeftTheOtherMessageAfterItsGreeting() {
        JsonObject machine = leavingAMessage.resultOf("12125550103");

        assertThat(machine.getString("status")).isEqualTo("completed");
        assertThat(machine.getString("answered_by")).isEqualTo("machine");
        assertThat(machine.getInt("duration"))
                .as("greeting 15, beep, silence 0.6, message 1")
                .isBetween(16, 24);
        assertThat(leavingAMessage.played("12125550103")).containsExactly("whole");
    }

    @Test
    void whoPressesTheOptOutKeyIsNotRungAgainForThatUser() {
        JsonObject optedOut = later.resultOf("12125550209");

        assertThat(optedOut.getString("status")).isEqualTo("dnc");
        assertThat(optedOut.getInt("dnc")).isEqualTo(1);
        assertThat(optedOut.getInt("attempts")).isZero();
        assertThat(optedOut.getString("reason")).isEqualTo("on the do-not-call list");
        assertThat(later.rings()).containsOnlyKeys("12125550208");
        assertThat(later.summary().getInt("dnc")).isEqualTo(1);
    }

    @Test
    void optOutStandsOnTheListOfTheUserWhoseCampaignItWas(RunningSystem system) throws Exception {
        for (Customer customer : customers) {
            assertThat(system.texts("SELECT CONCAT(phone, ' by ', source) FROM dnc WHERE usr_id = " + customer.usrId()))
                    .containsExactly("12125550209 by key");
        }
    }

    private static Optional<String> text(JsonObject row, String member) {
        JsonValue value = row.get(member);
        return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }
}
