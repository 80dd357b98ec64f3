package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The application is killed, or held still, while callers stand in a script: what they pressed is not lost, such a call is told as
 * what it was, and nobody is rung twice who has heard anything.
 */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
@Execution(ExecutionMode.SAME_THREAD)
class IvrKilledIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Programs of the carrier's numbers: {@code 9977}, seconds and keys. */
    private static final String PRESSES_ONE_AND_STAYS = "997721";

    private static final String STAYS_SILENT = "9977";

    private static final String FLOW = """
            {"name": "two menus", "data": {"start": "hello", "nodes": {
              "hello": {"type": "menu", "recording_id": %1$d, "timeout": 60, "keys": {"1": "more"}},
              "more": {"type": "menu", "recording_id": %1$d, "timeout": 60, "keys": {"1": "bye"}},
              "bye": {"type": "hangup"}}}}
            """;
    private static final String REMINDER = """
            {"name": "appointment", "parts": [{"type": "recording", "recording_id": %d}, {"confirm": "1"}]}
            """;

    private static RunningSystem system;

    private Customer customer;

    @BeforeAll
    static void take(RunningSystem shared) {
        system = shared;
    }

    @BeforeEach
    void makeCustomer() {
        customer = Customer.of(system);
    }

    private Campaign ivrCampaign(String number, String... members) {
        long ivr = customer.api()
                .call("IVR_Create", "ivr", FLOW.formatted(customer.recording(1_000)))
                .number();
        return customer.ivrCampaign(customer.group(List.of(number)), ivr, members);
    }

    private void killAndStartAgain() {
        system.application().kill();
        system.startApplication();
    }

    /** @param signal as kill has it: STOP holds the application still with all its connections, CONT lets it go on */
    private static void signal(String signal) throws Exception {
        Process kill = new ProcessBuilder(
                        "kill", "-" + signal, "" + system.application().pid())
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private static void awaitKeyOf(String number) {
        Path notes = system.carrier().evidence().resolve("notes.csv");
        await(number + " has pressed a key")
                .atMost(PATIENCE)
                .until(() -> Files.exists(notes)
                        && Files.readAllLines(notes).stream()
                                .anyMatch(line -> line.contains("pressed") && line.contains(number)));
    }

    private static void awaitStepOf(Campaign campaign) {
        await("a step of campaign " + campaign.id())
                .atMost(PATIENCE)
                .until(() -> !system.texts("SELECT node FROM call_step s JOIN attempt a USING (attempt_id)"
                                + " WHERE a.campaign_id = " + campaign.id())
                        .isEmpty());
    }

    private void awaitDoNotCall(String number) {
        await(number + " is not to be called")
                .atMost(PATIENCE)
                .until(() -> customer.api().call("Contact_DNC_List").body().contains(number));
    }

    @Test
    @Tag("nightly")
    void whatWasPressedBeforeTheKillIsInTheResult() throws Exception {
        Campaign campaign = ivrCampaign(PRESSES_ONE_AND_STAYS, "contact_repeat", "3", "retry_delay", "0");
        campaign.start();
        awaitStepOf(campaign);

        killAndStartAgain();
        campaign.awaitCompletion(PATIENCE);

        JsonObject result = campaign.resultOf(PRESSES_ONE_AND_STAYS);
        assertThat(result.getString("status")).isEqualTo("failed");
        assertThat(result.getString("reason")).isEqualTo("failed (application stopped)");
        assertThat(result.getString("response")).isEqualTo("hello=1");
        assertThat(result.getJsonArray("steps")).hasSize(1);
        assertThat(campaign.callsTo(PRESSES_ONE_AND_STAYS)).hasSize(1);
    }

    /** It dies while it is still being found out who answers: nobody has heard anything yet. */
    @Test
    void callInWhichNothingWasHeardIsTriedAgain() {
        Campaign campaign = ivrCampaign(STAYS_SILENT, "contact_repeat", "2", "retry_delay", "0", "am_action", "hangup");
        campaign.start();
        campaign.awaitCalls(1);

        killAndStartAgain();
        campaign.awaitCalls(2);
        campaign.stop();

        assertThat(campaign.callsTo(STAYS_SILENT)).hasSize(2);
    }

    private Campaign reminderCampaign(String number) {
        long message = customer.api()
                .call("Message_Create", "message", REMINDER.formatted(customer.recording(20_000)))
                .number();
        return customer.reminderCampaign(customer.group(List.of(number)), message);
    }

    /** Of an IVR, a reminder and a plain message: pressed while the application is held still, which then dies. */
    @Test
    void keyThatIsPressedWhileTheApplicationIsHeldStillIsKeptAlthoughItDies() throws Exception {
        List<String> numbers = List.of("9977991", "9977992", "9977993");
        List<Campaign> campaigns = List.of(
                ivrCampaign(numbers.get(0)),
                reminderCampaign(numbers.get(1)),
                customer.campaign(customer.group(List.of(numbers.get(2))), customer.recording(20_000)));
        for (Campaign campaign : campaigns) {
            campaign.start();
            campaign.awaitCalls(1);
        }

        signal("STOP");
        numbers.forEach(IvrKilledIT::awaitKeyOf);
        killAndStartAgain();

        for (int i = 0; i < numbers.size(); i++) {
            awaitDoNotCall(numbers.get(i));
            campaigns.get(i).awaitCompletion(PATIENCE);
            assertThat(campaigns.get(i).resultOf(numbers.get(i)).getString("reason"))
                    .isEqualTo("opted out by key");
            assertThat(campaigns.get(i).calls()).hasSize(1);
        }
    }

    @Test
    void keyThatIsPressedWhileTheApplicationIsHeldStillIsHeardWhenItGoesOn() throws Exception {
        String number = "9977994";
        Campaign campaign = ivrCampaign(number);
        campaign.start();
        campaign.awaitCalls(1);

        signal("STOP");
        awaitKeyOf(number);
        signal("CONT");

        awaitDoNotCall(number);
        campaign.awaitCompletion(PATIENCE);
    }

    /** The first key leads to a menu without an end; the second, of a person whom nobody listens to any more, is for Asterisk alone. */
    @Test
    @Tag("nightly")
    void keyThatIsPressedAfterTheApplicationHasDiedIsKept() throws Exception {
        String number = "99771129";
        Campaign campaign = ivrCampaign(number);
        campaign.start();
        awaitStepOf(campaign);

        killAndStartAgain();

        awaitDoNotCall(number);
    }
}
