package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.launcher.asterisk.CarrierCall;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What ends a campaign's calls in the middle of it: nobody is rung later than a second after. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
@Execution(ExecutionMode.SAME_THREAD)
class StopIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int CONTACTS = 30;

    private final RunningSystem system;
    private Customer customer;
    private List<String> numbers;
    private Campaign campaign;

    StopIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void runCampaign() {
        customer = Customer.of(system);
        numbers = Customer.ordinaryNumbers(CONTACTS);
        campaign = customer.campaign(customer.group(numbers), customer.recording(500), "cps", "5");
        campaign.start();
        campaign.awaitCalls(8);
    }

    @Test
    void stoppedCampaignRingsNobodyAnyMoreAndGoesOnWhereItWas() {
        Instant answered = campaign.stop();

        awaitEndOfLiveCalls();
        int rung = campaign.calls().size();
        assertThat(campaign.calls()).allSatisfy(call -> assertThat(call.time()).isBefore(answered.plus(AT_ONCE)));
        assertThat(campaign.status()).isEqualTo("stopped");
        assertThat(rung).isLessThan(CONTACTS);
        assertThat(campaign.summary().getInt("answered")).isEqualTo(rung);
        assertThat(campaign.summary().getInt("pending")).isEqualTo(CONTACTS - rung);
        assertThat(campaign.results())
                .as("live calls ended by themselves, with the whole message")
                .hasSize(rung)
                .allSatisfy(result -> assertThat(result.getInt("duration")).isGreaterThanOrEqualTo(3));

        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));
        assertThat(campaign.rings()).containsOnlyKeys(numbers);
        assertThat(campaign.rings().values()).containsOnly(1L);
        assertThat(campaign.summary().getInt("answered")).isEqualTo(CONTACTS);
    }

    @Test
    void deletedCampaignRingsNobodyAnyMoreAndItsCallsStayOnRecord() throws Exception {
        Instant answered = campaign.tell("Campaign_Delete");

        awaitEndOfLiveCalls();
        assertThat(campaign.calls())
                .hasSizeLessThan(CONTACTS)
                .allSatisfy(call -> assertThat(call.time()).isBefore(answered.plus(AT_ONCE)));
        assertThat(campaign.status()).isEqualTo("No campaign with id " + campaign.id());
        assertThat(system.texts("SELECT COUNT(*) FROM ready WHERE campaign_id = " + campaign.id()))
                .containsExactly("0");
        assertThat(system.texts("SELECT phone FROM campaign_contact WHERE status = 'completed' AND campaign_id = "
                        + campaign.id()))
                .containsExactlyInAnyOrderElementsOf(
                        campaign.calls().stream().map(CarrierCall::number).toList());
    }

    @Test
    void numberThatComesOntoTheDoNotCallListInMidRunIsNotRung() throws Exception {
        List<String> last = numbers.subList(CONTACTS - 10, CONTACTS);
        Instant listed = listAsDoNotCall(last);

        campaign.awaitCompletion(Duration.ofMinutes(3));

        assertThat(campaign.calls())
                .filteredOn(call -> last.contains(call.number()))
                .allSatisfy(call -> assertThat(call.time()).isBefore(listed.plus(AT_ONCE)));
        List<JsonObject> refused = campaign.results().stream()
                .filter(result -> result.getString("status").equals("dnc"))
                .toList();
        assertThat(refused)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(result ->
                        assertThat(campaign.callsTo(result.getString("phone"))).isEmpty());
        assertThat(campaign.calls()).hasSize(CONTACTS - refused.size());
        assertThat(campaign.summary().getInt("dnc")).isEqualTo(refused.size());
    }

    /** @return when it was committed */
    private Instant listAsDoNotCall(List<String> phones) throws SQLException {
        try (Connection connection = system.database();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO dnc (usr_id, phone, source, created) VALUES (?, ?, 'test', UTC_TIMESTAMP(6))")) {
            connection.setAutoCommit(false);
            for (String phone : phones) {
                insert.setLong(1, customer.usrId());
                insert.setString(2, phone);
                insert.executeUpdate();
            }
            connection.commit();
            return Instant.now();
        }
    }

    private void awaitEndOfLiveCalls() {
        await("end of live calls")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> system.texts("SELECT attempt_id FROM attempt WHERE state IN ('SENDING', 'LIVE')"
                                + " AND campaign_id = " + campaign.id())
                        .isEmpty());
    }
}
