package ictb.it;

import static ictb.it.Customer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a user does with a campaign, and what its contacts notice of it. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class CampaignLifeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Customer customer;
    private final List<String> numbers = Customer.ordinaryNumbers(3);
    private long recording;

    CampaignLifeIT(RunningSystem system) {
        customer = Customer.of(system);
    }

    @BeforeEach
    void makeRecording() {
        recording = customer.recording(100);
    }

    @Test
    void newCampaignIsPendingAndCallsNobody() {
        Campaign campaign = campaign(numbers);

        assertThat(campaign.status()).isEqualTo("pending");
        assertThat(campaign.summary().getInt("pending")).isEqualTo(3);
        assertThat(campaign.results()).isEmpty();
        assertThat(answer("Campaign_Stop", campaign)).isEqualTo("[true,\"Campaign is not running: it is pending\"]");
        assertThat(campaign.calls()).isEmpty();
    }

    @Test
    void campaignWithoutContactsCannotStart() {
        long group = customer.group(List.of());
        Campaign campaign = customer.campaign(group, recording);

        assertThat(answer("Campaign_Start", campaign))
                .isEqualTo("[false,\"The contact group " + group + " has no contacts to call\"]");
        assertThat(campaign.status()).isEqualTo("pending");
    }

    @Test
    void secondStartChangesNothing() {
        Campaign campaign = campaign(numbers);

        assertThat(answer("Campaign_Start", campaign)).isEqualTo("[true,\"Campaign started\"]");
        assertThat(answer("Campaign_Start", campaign)).isEqualTo("[true,\"Campaign is already running\"]");
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.rings()).containsOnlyKeys(numbers);
        assertThat(campaign.rings().values()).containsOnly(1L);
        assertThat(answer("Campaign_Start", campaign)).startsWith("[false,\"A campaign that is completed cannot");
    }

    @Test
    void numberThatIsThereTwiceIsRungOnceAndOneWithoutANumberNever() {
        long group = customer.group(List.of(numbers.get(0), numbers.get(1), numbers.get(0)));
        customer.api()
                .call("Contact_Create", "contact", json("email", "a@example.org"), "contact_group_id", "" + group)
                .number();
        Campaign campaign = customer.campaign(group, recording);

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.rings()).containsOnlyKeys(numbers.subList(0, 2));
        assertThat(campaign.rings().values()).containsOnly(1L);
        assertThat(campaign.results())
                .extracting(result -> result.getString("status"))
                .containsExactly("completed", "completed", "cancelled", "invalid");
        assertThat(campaign.results().subList(2, 4))
                .extracting(result -> result.getString("reason"))
                .containsExactly("the number is in this campaign already", "no phone number");
        JsonObject summary = campaign.summary();
        assertThat(summary.getInt("contact_total")).isEqualTo(4);
        assertThat(summary.getInt("cancelled")).isEqualTo(1);
        assertThat(summary.getInt("invalid")).isEqualTo(1);
    }

    @Test
    void contactThatIsAddedToACompletedCampaignIsCalledAfterTheNextStart() {
        Campaign campaign = campaign(numbers.subList(0, 1));
        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        add(campaign, numbers.get(1));
        assertThat(campaign.status()).isEqualTo("stopped");
        assertThat(campaign.callsTo(numbers.get(1))).isEmpty();
        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.rings()).containsOnlyKeys(numbers.subList(0, 2));
        assertThat(campaign.rings().values()).containsOnly(1L);
    }

    @Test
    void permanentCampaignGoesOnAndCallsWhoIsAddedAtOnce() {
        Campaign campaign =
                customer.campaign(customer.group(numbers.subList(0, 1)), recording, "campaign_mode", "permanent");
        campaign.start();
        campaign.awaitResult(numbers.get(0), "completed");
        assertThat(campaign.status()).isEqualTo("running");

        add(campaign, numbers.get(1));
        campaign.awaitResult(numbers.get(1), "completed");

        assertThat(campaign.status()).isEqualTo("running");
        assertThat(campaign.rings().values()).containsOnly(1L);
        campaign.stop();
    }

    @Test
    void contactThatIsAddedToARunningCampaignIsCalledAtOnce() {
        Campaign campaign = campaign(List.of("12125550102"));
        campaign.start();
        campaign.awaitCalls(1);

        add(campaign, numbers.get(0));
        campaign.awaitResult(numbers.get(0), "completed");

        assertThat(campaign.summary().getInt("contact_total")).isEqualTo(2);
        campaign.tell("Campaign_Delete");
    }

    @Test
    void contactIsCalledNeitherBeforeItsTimeNorWhenItMustNotBe() {
        Campaign campaign = campaign(numbers.subList(0, 1));
        add(campaign, numbers.get(1), "do_not_call", "1");
        add(campaign, numbers.get(2), "schedule_time", "" + Instant.now().plus(Duration.ofDays(1)));

        campaign.start();
        campaign.awaitResult(numbers.get(0), "completed");

        JsonObject summary = campaign.summary();
        assertThat(summary.getString("status")).isEqualTo("running");
        assertThat(summary.getInt("contact_total")).isEqualTo(3);
        assertThat(summary.getInt("pending")).isEqualTo(1);
        assertThat(campaign.resultOf(numbers.get(1)).getString("status")).isEqualTo("dnc");
        assertThat(campaign.resultOf(numbers.get(1)).getString("reason")).isEqualTo("added as not to be called");
        assertThat(campaign.rings()).containsOnlyKeys(numbers.get(0));
        campaign.tell("Campaign_Delete");
    }

    @Test
    void contactsThatAreImportedIntoARunningCampaignAreCalledOnceEach() {
        Campaign campaign = campaign(List.of("12125550102", numbers.get(0)));
        campaign.start();
        campaign.awaitResult(numbers.get(0), "completed");
        byte[] file = ("phone\n" + numbers.get(0) + "\n" + numbers.get(1) + "\n").getBytes(UTF_8);

        assertThat(customer.api()
                        .upload(
                                "Campaign_Contact_Import",
                                "source_file",
                                file,
                                "campaign_id",
                                "" + campaign.id(),
                                "type",
                                "file")
                        .body())
                .isEqualTo("[true,1]");
        campaign.awaitResult(numbers.get(1), "completed");
        long others = customer.group(numbers.subList(1, 3));
        assertThat(customer.api()
                        .call(
                                "Campaign_Contact_Import",
                                "campaign_id",
                                "" + campaign.id(),
                                "type",
                                "group",
                                "source_contact_group_id",
                                "" + others)
                        .body())
                .isEqualTo("[true,1]");
        campaign.awaitResult(numbers.get(2), "completed");

        assertThat(campaign.rings()).containsKeys(numbers.get(0), numbers.get(1), numbers.get(2));
        assertThat(campaign.rings().values()).containsOnly(1L);
        assertThat(campaign.summary().getInt("contact_total")).isEqualTo(5);
        campaign.tell("Campaign_Delete");
    }

    private Campaign campaign(List<String> phones) {
        return customer.campaign(customer.group(phones), recording);
    }

    private void add(Campaign campaign, String phone, String... more) {
        Stream<String> fields = Stream.concat(
                Stream.of("campaign_id", "" + campaign.id(), "contact", json("phone", phone)), Stream.of(more));
        customer.api()
                .call("Campaign_Contact_Create", fields.toArray(String[]::new))
                .number();
    }

    private String answer(String method, Campaign campaign) {
        return customer.api().call(method, "campaign_id", "" + campaign.id()).body();
    }
}
