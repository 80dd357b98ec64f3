package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The law of the United States at a real Asterisk: who is rung at the hour at which this test happens to run, and who is not. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
@Execution(ExecutionMode.SAME_THREAD)
class CallingLawIT {

    /** Of one zone each, around the globe: at every hour some are open, and some are closed. */
    private static final Map<String, ZoneId> ZONES = Map.of(
            "12127361234", ZoneId.of("America/New_York"),
            "13107361234", ZoneId.of("America/Los_Angeles"),
            "18087361234", ZoneId.of("Pacific/Honolulu"),
            "442071234567", ZoneId.of("Europe/London"),
            "81312345678", ZoneId.of("Asia/Tokyo"));

    /** Nobody's hours begin or end while the test runs. */
    private static final Duration RUN = Duration.ofMinutes(3);

    private final RunningSystem system;
    private final Customer customer;

    CallingLawIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    @Test
    void numberOfAClosedZoneIsNotRungWhileOneOfAnOpenZoneIs() {
        List<String> open = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        Instant now = Instant.now();
        ZONES.forEach((number, zone) -> {
            if (isOpen(zone, now) == isOpen(zone, now.plus(RUN))) {
                (isOpen(zone, now) ? open : closed).add(number);
            }
        });
        assertThat(open).isNotEmpty();
        assertThat(closed).isNotEmpty();
        List<String> all = new ArrayList<>(open);
        all.addAll(closed);
        Campaign campaign = campaign(all);
        setProfile("us");
        ownCallerId(campaign);

        campaign.start();
        campaign.awaitCalls(open.size());
        await().atMost(Duration.ofMinutes(3)).until(() -> waiting(campaign) == closed.size());

        assertThat(campaign.rings().keySet()).containsExactlyInAnyOrderElementsOf(open);
        campaign.tell("Campaign_Delete");
    }

    @Test
    void campaignThatShowsAStrangersNumberDoesNotStart() {
        Campaign campaign = campaign(Customer.ordinaryNumbers(1));
        setProfile("uk");

        assertThat(customer.api()
                        .call("Campaign_Start", "campaign_id", "" + campaign.id())
                        .text())
                .isEqualTo("Under the calling profile uk the caller_id of a campaign must be a DID of its user, or the"
                        + " user's phone");
        assertThat(campaign.calls()).isEmpty();
    }

    @Test
    void numberThatIsAddedToTheDoNotCallListWhileTheCampaignRunsIsNotRungASecondLater() {
        List<String> numbers = Customer.ordinaryNumbers(30);
        Campaign campaign = campaign(numbers, "cps", "2");
        campaign.start();
        campaign.awaitCalls(2);
        String last = numbers.get(numbers.size() - 1);

        assertThat(customer.api()
                        .call("Contact_DNC_Create", "contact", Customer.json("phone", "+" + last))
                        .isTrue())
                .isTrue();
        Instant added = Instant.now();
        campaign.awaitCompletion(Duration.ofMinutes(3));

        assertThat(Instant.now()).isAfter(added.plusSeconds(1));
        assertThat(campaign.callsTo(last)).isEmpty();
        assertThat(campaign.summary().getInt("dnc")).isEqualTo(1);
    }

    private int waiting(Campaign campaign) {
        return customer
                .api()
                .call("Campaign_Explain", "campaign_id", "" + campaign.id())
                .pair()
                .getJsonObject(1)
                .getJsonArray("waiting")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> row.getString("reason").equals("callee_hours"))
                .mapToInt(row -> row.getInt("total"))
                .sum();
    }

    private static boolean isOpen(ZoneId zone, Instant at) {
        LocalTime local = LocalTime.ofInstant(at, zone);
        return !local.isBefore(LocalTime.of(8, 0)) && local.isBefore(LocalTime.of(21, 0));
    }

    private Campaign campaign(List<String> numbers, String... members) {
        return customer.campaign(
                customer.group(numbers.stream().map(number -> "+" + number).toList()),
                customer.recording(300),
                members);
    }

    private void setProfile(String word) {
        assertThat(system.admin()
                        .call(
                                "User_CallingProfile_Update",
                                "usr_id",
                                "" + customer.usrId(),
                                "calling_profile",
                                Customer.json("profile", word))
                        .text())
                .isEqualTo("Calling profile set to " + word);
    }

    private void ownCallerId(Campaign campaign) {
        assertThat(system.admin()
                        .call(
                                "DID_Create",
                                "did",
                                Customer.json("name", campaign.callerId(), "usr_id", "" + customer.usrId()))
                        .isTrue())
                .isTrue();
    }
}
