package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application is killed while a caller talks to a number that costs money: the talk goes on, and is charged by the evidence. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class BilledTransferKilledIT {

    private static final String PRESSES_ONE_AND_STAYS = "997721";
    /** Presses 7 at once, which means nothing: no other test calls this number. */
    private static final String HANGS_UP_AFTER_EIGHT_SECONDS = "9977078";

    private static final String FLOW = """
            {"name": "put through", "data": {"start": "hello", "nodes": {
              "hello": {"type": "menu", "recording_id": %d, "keys": {"1": "talk"}},
              "talk": {"type": "transfer", "number": "%s"}}}}
            """;

    @Test
    void talkInWhichTheApplicationDiesIsChargedOnce(RunningSystem system) throws Exception {
        Customer customer = Customer.of(system);
        system.admin()
                .call(
                        "Rate_Create",
                        "rate",
                        Customer.json(
                                "prefix",
                                HANGS_UP_AFTER_EIGHT_SECONDS,
                                "price",
                                "0.6",
                                "minimum",
                                "6",
                                "increment",
                                "6"));
        system.admin().call("User_Payment_Create", "usr_id", "" + customer.usrId(), "value", "10", "type", "cash");
        long ivr = customer.api()
                .call("IVR_Create", "ivr", FLOW.formatted(customer.recording(1_000), HANGS_UP_AFTER_EIGHT_SECONDS))
                .number();
        Campaign campaign = customer.ivrCampaign(customer.group(List.of(PRESSES_ONE_AND_STAYS)), ivr);
        campaign.start();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !system.texts(
                                "SELECT phone FROM transfer_leg WHERE phone = '" + HANGS_UP_AFTER_EIGHT_SECONDS + "'")
                        .isEmpty());

        system.application().kill();
        assertThat(system.texts("SELECT amount FROM credit WHERE usr_id = " + customer.usrId()))
                .as("while they talk")
                .containsExactly("4.000000");
        system.startApplication();
        campaign.awaitCompletion(Duration.ofMinutes(3));

        JsonObject result = campaign.resultOf(PRESSES_ONE_AND_STAYS);
        assertThat(result.getJsonNumber("cost").bigDecimalValue()).isEqualByComparingTo("0.12");
        assertThat(system.texts("SELECT cost FROM transfer_leg WHERE phone = '" + HANGS_UP_AFTER_EIGHT_SECONDS + "'"))
                .containsExactly("0.120000");
        assertThat(new BigDecimal(system.texts("SELECT amount FROM credit WHERE usr_id = " + customer.usrId())
                        .get(0)))
                .isEqualByComparingTo("9.88");
        assertThat(system.texts("SELECT SUM(amount) FROM ledger WHERE usr_id = " + customer.usrId()))
                .containsExactly("9.880000");
        assertThat(system.carrier().callsTo(HANGS_UP_AFTER_EIGHT_SECONDS)).hasSize(1);
    }
}
