package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Campaign_Test: one call to oneself, which counts nowhere. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class CampaignTestIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RunningSystem system;
    private Customer customer;
    private Campaign campaign;
    private String mine;

    CampaignTestIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void makeCampaign() {
        customer = Customer.of(system);
        mine = Customer.ordinaryNumbers(1).get(0);
        campaign = customer.campaign(customer.group(Customer.ordinaryNumbers(2)), customer.recording(500));
    }

    private Campaign test(String phone) {
        JsonObject trial = customer.api()
                .call("Campaign_Test", "campaign_id", "" + campaign.id(), "phone", phone)
                .pair()
                .getJsonObject(1);
        assertThat(trial.getString("message")).isEqualTo("Calling " + phone);
        return new Campaign(system, customer.api(), trial.getInt("campaign_id"), campaign.callerId());
    }

    @Test
    void ownerHearsTheCampaignOnceAndNothingCountsIt() throws Exception {
        JsonObject before = campaign.summary();

        Campaign trial = test(mine);
        trial.awaitCompletion(PATIENCE);

        assertThat(campaign.rings()).containsOnlyKeys(mine).containsEntry(mine, 1L);
        assertThat(trial.played(mine)).containsExactly("whole");
        assertThat(trial.resultOf(mine).getString("status")).isEqualTo("completed");
        assertThat(campaign.summary()).isEqualTo(before);
        assertThat(campaign.status()).isEqualTo("pending");
        assertThat(customer.api().call("Campaign_List").pair().getJsonArray(1))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.asJsonObject().getInt("campaign_id")).isEqualTo((int) campaign.id()));
    }

    @Test
    void campaignIsDialledAfterwardsAsIfNothingHadBeen() {
        test(mine).awaitCompletion(PATIENCE);

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.results()).hasSize(2);
        assertThat(campaign.rings().values()).containsOnly(1L);
    }

    @Test
    void numberOnADoNotCallListIsNotRungByATestEither() {
        customer.api()
                .call("Contact_DNC_Create", "contact", json("phone", mine))
                .number();

        Campaign trial = test(mine);
        trial.awaitCompletion(PATIENCE);

        assertThat(trial.resultOf(mine).getString("status")).isEqualTo("dnc");
        assertThat(campaign.calls()).isEmpty();
    }

    @Test
    void contactOfThatNumberIsUsedAndNotMadeTwice() throws Exception {
        customer.group(List.of(mine));

        test(mine).awaitCompletion(PATIENCE);
        test(mine).awaitCompletion(PATIENCE);

        assertThat(system.texts("SELECT COUNT(*) FROM contact WHERE usr_id = " + customer.usrId() + " AND phone = '"
                        + mine + "'"))
                .containsExactly("1");
    }

    @Test
    void campaignThatNothingDeliversCannotBeTested() {
        long text = customer.api()
                .call("Text_Create", "name", "text", "data", "hello")
                .number();
        long sms = customer.api()
                .call(
                        "Campaign_SMS_Create",
                        "campaign",
                        json("contact_group_id", "" + customer.group(List.of(mine)), "message", "" + text))
                .number();

        assertThat(customer.api()
                        .call("Campaign_Test", "campaign_id", "" + sms, "phone", mine)
                        .body())
                .isEqualTo(
                        "[false,\"This version does not deliver campaigns of kind sms: they can be prepared, not started\"]");
    }
}
