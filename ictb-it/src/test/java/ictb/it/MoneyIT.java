package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that cost money, at a real Asterisk: the credit runs out in the middle, and a payment lets the campaign go on. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class MoneyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CONTACTS = 10;

    private final RunningSystem system;
    private final Customer customer;
    private final String prefix;

    MoneyIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
        this.prefix = "77" + (10_000_000 + customer.usrId());
        // Every call is over within six seconds: it costs 0.06. For 66 seconds 0.66 is reserved, so that they go one by
        // one.
        system.admin()
                .call(
                        "Rate_Create",
                        "rate",
                        Customer.json("prefix", prefix, "price", "0.6", "minimum", "6", "increment", "6"));
    }

    @Test
    void campaignPausesWithoutCreditAndGoesOnAfterAPayment() {
        pay("0.9");
        Campaign campaign = campaign(CONTACTS);

        campaign.start();
        await().atMost(PATIENCE).until(() -> campaign.status().equals("paused"));

        BigDecimal left = credit();
        assertThat(left).isBetween(BigDecimal.ZERO, new BigDecimal("0.659999"));
        int before = campaign.calls().size();
        assertThat(left).isEqualByComparingTo(new BigDecimal("0.9").subtract(cost(before)));
        assertThat(before).isBetween(1, CONTACTS - 1);

        pay("5");
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.rings())
                .hasSize(CONTACTS)
                .allSatisfy((phone, rings) -> assertThat(rings).isEqualTo(1L));
        assertThat(credit()).isEqualByComparingTo("5.3");
        assertThat(campaign.results())
                .allSatisfy(contact -> assertThat(contact.getJsonNumber("cost").bigDecimalValue())
                        .isEqualByComparingTo("0.06"));
    }

    @Test
    void campaignWithoutCreditDoesNotStart() {
        Campaign campaign = campaign(1);

        assertThat(customer.api()
                        .call("Campaign_Start", "campaign_id", "" + campaign.id())
                        .text())
                .isEqualTo("Insufficient credit: 0.66 needed, 0 left");
        assertThat(campaign.status()).isEqualTo("pending");
        assertThat(campaign.calls()).isEmpty();
    }

    @Test
    void numbersWithoutARateCostNothingAndNeedNoCredit() {
        Campaign campaign = customer.campaign(customer.group(Customer.ordinaryNumbers(3)), customer.recording(500));

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(credit()).isEqualByComparingTo("0");
        assertThat(campaign.rings()).hasSize(3);
    }

    @Test
    void callsOfAUserNeverExceedItsChannelsWhateverItsCampaignsMay() throws Exception {
        system.admin()
                .call("User_Resource_Create", "usr_id", "" + customer.usrId(), "resource", "channel", "data", "2");
        Campaign one = customer.campaign(customer.group(Customer.ordinaryNumbers(6)), customer.recording(500));
        Campaign other = customer.campaign(customer.group(Customer.ordinaryNumbers(6)), customer.recording(500));

        one.start();
        other.start();
        one.awaitCompletion(PATIENCE);
        other.awaitCompletion(PATIENCE);

        List<CallSpan> calls = new ArrayList<>(CallSpan.of(one, system));
        calls.addAll(CallSpan.of(other, system));
        assertThat(calls).hasSize(12);
        assertThat(CallSpan.peak(calls)).isEqualTo(2);
    }

    private Campaign campaign(int contacts) {
        List<String> phones = IntStream.range(0, contacts)
                .mapToObj(number -> prefix + (100 + number))
                .toList();
        return customer.campaign(customer.group(phones), customer.recording(500));
    }

    private static BigDecimal cost(int calls) {
        return new BigDecimal("0.06").multiply(BigDecimal.valueOf(calls));
    }

    private void pay(String value) {
        system.admin().call("User_Payment_Create", "usr_id", "" + customer.usrId(), "value", value, "type", "cash");
    }

    private BigDecimal credit() {
        return new BigDecimal(system.admin()
                .call("User_Credit_Get", "usr_id", "" + customer.usrId())
                .text());
    }
}
