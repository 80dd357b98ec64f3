package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns that put through, at a real Asterisk: SIPp is the telephone of the extension, the carrier presses the keys. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class InteractiveIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicLong CALLER_IDS = new AtomicLong(49_309_000);

    private final RunningSystem system;
    private Customer customer;
    private Telephone telephone;
    private long extensionId;

    InteractiveIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void makeExtension() {
        customer = Customer.of(system);
        String number = "" + (87_000_000 + customer.usrId());
        JsonObject made = extension("name", number);
        extensionId = made.getInt("extension_id");
        telephone = new Telephone(system, number, made.getString("secret"));
        await().atMost(PATIENCE).until(telephone::registers);
    }

    private JsonObject extension(String... members) {
        return system.admin()
                .call("User_Extension_Create", "usr_id", "" + customer.usrId(), "extension", json(members))
                .pair()
                .getJsonObject(1);
    }

    /** Key 3 asks for the extension. */
    private Campaign campaign(String... phones) {
        return customer.interactiveCampaign(customer.group(List.of(phones)), customer.recording(2_000), extensionId);
    }

    private static Optional<String> transfer(Campaign campaign, String phone) {
        return Optional.of(campaign.resultOf(phone).get("transfer"))
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString());
    }

    @Test
    void whoPressesTheKeyTalksToTheExtensionWhichSeesTheNumber() throws Exception {
        Campaign campaign = campaign("12125550403");
        try (Telephone.Desk desk = telephone.at("answers.xml")) {
            campaign.start();
            campaign.awaitCompletion(PATIENCE);

            assertThat(desk.callers())
                    .singleElement()
                    .asString()
                    .contains("12125550403")
                    .doesNotContain(campaign.callerId());
        }
        JsonObject result = campaign.resultOf("12125550403");
        assertThat(result.getString("status")).isEqualTo("completed");
        assertThat(result.getString("response")).isEqualTo("3");
        assertThat(transfer(campaign, "12125550403")).contains("answered");
        assertThat(result.getInt("duration")).as("two seconds of talk and more").isGreaterThanOrEqualTo(3);
        assertThat(campaign.summary().getInt("transferred")).isEqualTo(1);
        assertThat(campaign.summary().getInt("not_taken")).isZero();
    }

    /** The person at 0403 hangs up after three seconds, the one at 0203 waits. */
    @ParameterizedTest
    @CsvSource({"busy.xml,  12125550203, busy", "rings.xml, 12125550203, no-answer", "rings.xml, 12125550403, abandoned"
    })
    void transferThatNobodyTakesIsAResultOfItsOwn(String telephoneDoes, String phone, String result) throws Exception {
        Campaign campaign = campaign(phone);
        try (Telephone.Desk desk = telephone.at(telephoneDoes)) {
            campaign.start();
            campaign.awaitCompletion(PATIENCE);

            assertThat(desk.callers()).as("%s", campaign.results()).isNotEmpty();
        }

        assertThat(transfer(campaign, phone)).contains(result);
        assertThat(campaign.resultOf(phone).getString("status")).isEqualTo("completed");
        assertThat(campaign.resultOf(phone).getString("response")).isEqualTo("3");
        assertThat(campaign.summary().getInt("not_taken")).isEqualTo(1);
    }

    @Test
    void extensionWithoutATelephoneCannotBeReached() {
        extensionId = extension("name", "" + (86_000_000 + customer.usrId())).getInt("extension_id");
        Campaign campaign = campaign("12125550203");

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(transfer(campaign, "12125550203")).contains("failed");
    }

    @Test
    void wrongKeyPlaysTheMessageAgainAndPutsNobodyThrough() throws Exception {
        Campaign campaign = campaign("12125550204", "12125550109");
        try (Telephone.Desk desk = telephone.at("answers.xml")) {
            campaign.start();
            campaign.awaitCompletion(PATIENCE);

            assertThat(desk.callers()).isEmpty();
        }
        JsonObject wrong = campaign.resultOf("12125550204");
        assertThat(wrong.getString("response")).isEqualTo("4");
        assertThat(wrong.getInt("duration"))
                .as("it heard the whole message after all")
                .isGreaterThanOrEqualTo(5);
        assertThat(transfer(campaign, "12125550204")).isEmpty();
        assertThat(transfer(campaign, "12125550109")).as("no key at all").isEmpty();
    }

    @Test
    void optOutKeyCountsWhileTheGoodbyeIsPlayedAndIsKeptWithItsCall() throws Exception {
        Campaign campaign = campaign("12125550209");

        campaign.start();
        campaign.awaitCalls(1);
        Instant rung = campaign.calls().get(0).time();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !system.texts("SELECT phone FROM dnc WHERE usr_id = " + customer.usrId())
                        .isEmpty());
        assertThat(system.texts("SELECT state FROM attempt WHERE campaign_id = " + campaign.id()))
                .as("the call goes on")
                .containsExactly("LIVE");
        campaign.awaitCompletion(PATIENCE);

        JsonObject result = campaign.resultOf("12125550209");
        assertThat(result.getInt("dnc")).isEqualTo(1);
        assertThat(result.getInt("duration"))
                .as("with a goodbye of four seconds")
                .isGreaterThanOrEqualTo(4);
        assertThat(Instant.parse(result.getString("end_time"))).isAfter(rung.plusSeconds(4));
        JsonObject entry = customer.api()
                .call("Contact_DNC_List", "search", "{}")
                .pair()
                .getJsonArray(1)
                .getJsonObject(0);
        assertThat(entry.getString("source")).isEqualTo("key");
        assertThat(entry.getInt("campaign_id")).isEqualTo((int) campaign.id());
    }

    @Test
    void oneExtensionIsNotPromisedToTwo() throws Exception {
        Campaign campaign = campaign("12125550403", "12125550405", "12125550109");
        try (Telephone.Desk desk = telephone.at("answers.xml")) {
            campaign.start();
            campaign.awaitCompletion(PATIENCE);

            assertThat(desk.callers()).isNotEmpty();
        }

        List<CallSpan> spans = CallSpan.of(campaign, system);
        assertThat(spans).hasSize(3);
        assertThat(CallSpan.peak(spans))
                .as("one call at a time while nothing is known of who asks")
                .isEqualTo(1);
    }

    @Test
    void campaignIsRefusedOfWhoseExtensionNobodyKnowsThePrice() {
        extensionId = extension(
                        "name", "" + (85_000_000 + customer.usrId()), "dialstring", "PJSIP/0012125550100@carrier")
                .getInt("extension_id");
        Campaign campaign = campaign("12125550203");

        assertThat(customer.api()
                        .call("Campaign_Start", "campaign_id", "" + campaign.id())
                        .body())
                .contains("cost cannot be told: let its dialstring have the number with its country code");
    }
}
