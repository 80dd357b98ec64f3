package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Putting through to numbers that cost money, at a real Asterisk and to a carrier: six are reserved for ten minutes, 0.06 charged for six seconds. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class BilledTransferIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Press 1 after two seconds: it stays, or hangs up three seconds later. */
    private static final String STAYS = "997721";

    private static final String HANGS_UP = "9977213";

    private static final String BUSY = "12125550101";

    private static final String FLOW = """
            {"name": "put through", "data": {"start": "hello", "nodes": {
              "hello": {"type": "menu", "recording_id": %1$d, "keys": {"1": "talk"}},
              "talk": {"type": "transfer", "number": "%2$s", "timeout": 10, "next": "after"},
              "after": {"type": "play", "recording_id": %1$d}}}}
            """;

    private final RunningSystem system;
    private final Customer customer;
    private final List<Long> rates = new ArrayList<>();

    /** Somebody who talks until hung up. */
    private String person;

    BilledTransferIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    @BeforeEach
    void rateOfThePerson() {
        person = "78" + (10_000_000 + customer.usrId());
        rate(person);
    }

    @AfterEach
    void noRates() {
        rates.forEach(rate -> system.admin().call("Rate_Delete", "rate_id", "" + rate));
    }

    private void rate(String prefix) {
        rates.add(system.admin()
                .call("Rate_Create", "rate", json("prefix", prefix, "price", "0.6", "minimum", "6", "increment", "6"))
                .number());
    }

    private void pay(String value) {
        system.admin().call("User_Payment_Create", "usr_id", "" + customer.usrId(), "value", value, "type", "cash");
    }

    private BigDecimal credit() {
        return new BigDecimal(system.admin()
                .call("User_Credit_Get", "usr_id", "" + customer.usrId())
                .text());
    }

    private Campaign ivr(String caller, String target) {
        long ivr = customer.api()
                .call("IVR_Create", "ivr", FLOW.formatted(customer.recording(1_000), target))
                .number();
        Campaign campaign = customer.ivrCampaign(customer.group(List.of(caller)), ivr);
        campaign.start();
        campaign.awaitCompletion(PATIENCE);
        return campaign;
    }

    private static String way(JsonObject result) {
        return result.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("node") + " " + step.getString("result"))
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal cost(JsonObject result) {
        return result.getJsonNumber("cost").bigDecimalValue();
    }

    private List<String> ledger() throws SQLException {
        return system.texts(
                "SELECT CONCAT(kind, ' ', leg_no, ' ', amount) FROM ledger WHERE kind <> 'payment' AND usr_id = "
                        + customer.usrId() + " ORDER BY ledger_id");
    }

    private void creditIs(String amount) throws SQLException {
        assertThat(credit()).isEqualByComparingTo(amount);
        assertThat(new BigDecimal(system.texts("SELECT SUM(amount) FROM ledger WHERE usr_id = " + customer.usrId())
                        .get(0)))
                .isEqualByComparingTo(amount);
    }

    @Test
    void callerWhoIsPutThroughPaysForTheSecondsOfTheTalk() throws Exception {
        pay("10");
        String hangsUp = "9977" + ("" + (1_000 + customer.usrId() % 1_000)).replaceAll("(.)", "0$1") + "1";
        rate(hangsUp);

        JsonObject result = ivr(STAYS, hangsUp).resultOf(STAYS);

        assertThat(way(result)).isEqualTo("hello key, talk answered, after said");
        assertThat(cost(result)).isEqualByComparingTo("0.06");
        assertThat(ledger()).containsExactly("reserve 1 -6.000000", "release 1 6.000000", "charge 1 -0.060000");
        creditIs("9.94");
        assertThat(system.texts("SELECT CONCAT(phone, ' ', cost) FROM transfer_leg WHERE phone = '" + hangsUp + "'"))
                .containsExactly(hangsUp + " 0.060000");
    }

    @Test
    void callerWhoHangsUpEndsTheTalkThatIsCharged() throws Exception {
        pay("10");

        Campaign campaign = ivr(HANGS_UP, person);

        assertThat(cost(campaign.resultOf(HANGS_UP))).isEqualByComparingTo("0.06");
        creditIs("9.94");
        assertThat(system.carrier().callsTo(person))
                .singleElement()
                .satisfies(call -> assertThat(call.caller()).isEqualTo(campaign.callerId()));
    }

    @Test
    void busyNumberCostsNothingAndTheCallGoesOn() throws Exception {
        pay("10");
        rate(BUSY);

        JsonObject result = ivr(STAYS, BUSY).resultOf(STAYS);

        assertThat(way(result)).isEqualTo("hello key, talk busy, after said");
        assertThat(cost(result)).isEqualByComparingTo("0");
        assertThat(ledger()).containsExactly("reserve 1 -6.000000", "release 1 6.000000");
        creditIs("10");
    }

    @Test
    void withoutCreditForTheTalkNobodyIsDialledAndTheCallGoesOn() throws Exception {
        pay("5.999999");

        JsonObject result = ivr(STAYS, person).resultOf(STAYS);

        assertThat(way(result)).isEqualTo("hello key, talk failed, after said");
        assertThat(system.carrier().callsTo(person)).isEmpty();
        assertThat(ledger()).isEmpty();
        creditIs("5.999999");
    }

    private Campaign interactive(String... phones) {
        long extension = system.admin()
                .call(
                        "User_Extension_Create",
                        "usr_id",
                        "" + customer.usrId(),
                        "extension",
                        json(
                                "name",
                                "" + (84_000_000 + customer.usrId()),
                                "dialstring",
                                "PJSIP/" + person + "@carrier"))
                .pair()
                .getJsonObject(1)
                .getInt("extension_id");
        return customer.interactiveCampaign(customer.group(List.of(phones)), customer.recording(2_000), extension);
    }

    private String start(Campaign campaign) {
        return customer.api()
                .call("Campaign_Start", "campaign_id", "" + campaign.id())
                .text();
    }

    @Test
    void extensionThatATrunkDialsTalksAndIsPaidFor() throws Exception {
        pay("10");
        Campaign campaign = interactive("12125550403", "12125550204");

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.resultOf("12125550403").getString("transfer")).isEqualTo("answered");
        assertThat(cost(campaign.resultOf("12125550403"))).isEqualByComparingTo("0.06");
        assertThat(cost(campaign.resultOf("12125550204")))
                .as("another key was pressed")
                .isEqualByComparingTo("0");
        creditIs("9.94");
        assertThat(system.carrier().callsTo(person))
                .singleElement()
                .satisfies(call -> assertThat(call.caller()).isEqualTo(campaign.callerId()));
    }

    @Test
    void interactiveCampaignIsRefusedThatCouldNotPayForATalk() {
        pay("5");

        assertThat(start(interactive("12125550403"))).isEqualTo("Insufficient credit: 6 needed, 5 left");
    }

    @Test
    void interactiveCampaignIsRefusedWhoseExtensionIsOutsideThePrefixes() {
        pay("10");
        system.admin().call("User_Resource_Create", "usr_id", "" + customer.usrId(), "resource", "prefix", "data", "1");

        assertThat(start(interactive("12125550403")))
                .contains("is dialled as " + person
                        + ": it is outside the prefixes that are set for the campaign's user");
    }
}
