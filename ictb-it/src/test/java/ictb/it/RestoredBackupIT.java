package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.launcher.Folders;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A backup is restored that was made while a campaign was dialling, and does not know whom the campaign called since. What counts is
 * what the carrier wrote down.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoredBackupIT {

    private static final String RELEASE = "Campaign_Release_Restored";
    private static final int CONTACTS = 60;
    private static final int CALLED_AT_BACKUP = 10;
    private static final int CALLED_SINCE = 20;

    private static RunningSystem system;
    private static Customer customer;

    @BeforeAll
    static void start() {
        system = RunningSystem.start("restored", Map.of());
        customer = Customer.of(system);
    }

    @AfterAll
    static void stop() throws Exception {
        system.close();
    }

    private static Campaign campaign(List<String> numbers, String... members) {
        return customer.campaign(customer.group(numbers), customer.recording(1_000), members);
    }

    @Test
    @Order(1)
    void restoredDatabaseCallsNobodyBeforeItIsReleasedAndNobodyASecondTime() throws Exception {
        List<String> numbers = Customer.ordinaryNumbers(CONTACTS);
        Campaign campaign = campaign(numbers, "cps", "5");
        Campaign later = campaign(Customer.ordinaryNumbers(1));
        campaign.start();
        awaitCalls(campaign, CALLED_AT_BACKUP);
        Dump backup = Dump.of(system);
        later.start();
        String unknownToTheBackup = Customer.ordinaryNumbers(1).get(0);
        later.addContact(unknownToTheBackup);
        awaitCalls(later, 2);
        awaitCalls(campaign, CALLED_AT_BACKUP + CALLED_SINCE);
        system.application().kill();
        long known = Long.parseLong(count("attempt WHERE campaign_id = " + campaign.id()));

        backup.restore(system);
        assertThat(Long.parseLong(count("attempt WHERE campaign_id = " + campaign.id())))
                .as("attempts in the backup")
                .isLessThan(known);
        system.startApplication();

        assertHeld(campaign, "Calls were placed that the database does not know", "later state");
        int called = campaign.calls().size();
        // Whoever was called since is known again, with what the evidence tells of the call.
        await("calls that are asked about")
                .atMost(Duration.ofMinutes(3))
                .until(() -> count("attempt WHERE state IN ('SENDING', 'LIVE')").equals("0"));
        assertThat(campaign.calls()).as("calls before the release").hasSize(called);
        assertThat(count("attempt WHERE campaign_id = " + campaign.id())).isEqualTo("" + known);
        assertThat(count("campaign_contact WHERE campaign_id = " + campaign.id() + " AND status = 'completed'"))
                .as("contacts that were reached")
                .isEqualTo("" + called);

        assertThat(customer.api().call(RELEASE).isTrue())
                .as("released by a user")
                .isFalse();
        assertThat(system.admin().call(RELEASE).text()).isEqualTo("Calls may be placed again; campaigns that go on: 1");
        assertThat(system.texts("SELECT outcome FROM audit WHERE action = '" + RELEASE + "' ORDER BY audit_id"))
                .containsExactly("refused", "done");
        campaign.awaitCompletion(Duration.ofMinutes(4));
        assertThat(campaign.rings())
                .hasSize(CONTACTS)
                .allSatisfy((number, rings) ->
                        assertThat(rings).as("rings of " + number).isEqualTo(1));
        assertThat(count("trunk WHERE in_flight <> 0")).isEqualTo("0");

        assertThat(system.texts("SELECT phone FROM lost_call")).containsExactly(unknownToTheBackup);
        later.start();
        later.awaitCompletion(Duration.ofMinutes(2));
        assertThat(later.rings().values()).containsExactly(1L, 1L);
        assertThat(system.admin().call(RELEASE).text())
                .isEqualTo("Nothing is held: the database was not restored from a backup");
    }

    @Test
    @Order(2)
    void databaseThatWentOnIsNotHeldAndOneFromElsewhereIs() throws Exception {
        Campaign campaign = campaign(Customer.ordinaryNumbers(1), "campaign_mode", "permanent");
        campaign.start();
        awaitCalls(campaign, 1);
        system.application().kill();
        system.startApplication();
        assertThat(campaign.status()).as("after a crash").isEqualTo("running");

        system.application().stop();
        Folders.delete(system.asterisk().directory().resolve("journal"));
        system.startApplication();
        assertHeld(campaign, "was last used from somewhere else");

        assertThat(system.admin().call(RELEASE, "resume", "0").text())
                .isEqualTo("Calls may be placed again; campaigns that stay paused until they are resumed: 1");
        assertThat(campaign.status()).isEqualTo("paused");
        campaign.tell("Campaign_Resume");
        assertThat(campaign.status()).isEqualTo("running");
    }

    @Test
    @Order(3)
    void databaseThatIsRestoredUnderARunningApplicationIsHeld() throws Exception {
        Campaign campaign = campaign(Customer.ordinaryNumbers(1), "campaign_mode", "permanent");
        campaign.start();
        awaitCalls(campaign, 1);
        system.execute("UPDATE installation SET mark = mark - 2");

        await().atMost(Duration.ofMinutes(3)).until(() -> campaign.status().equals("paused"));
        assertHeld(campaign, "later state");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> system.admin().call(RELEASE).isTrue());
        assertThat(campaign.status()).isEqualTo("running");
    }

    private static void awaitCalls(Campaign campaign, int calls) {
        await("calls of campaign " + campaign.id())
                .atMost(Duration.ofMinutes(2))
                .until(() -> campaign.calls().size() >= calls);
    }

    private static void assertHeld(Campaign campaign, String... reasons) {
        assertThat(campaign.status()).isEqualTo("paused");
        String explained = customer.api()
                .call("Campaign_Explain", "campaign_id", "" + campaign.id())
                .body();
        assertThat(explained).contains("\"restored\"", "restored from a backup", RELEASE);
        assertThat(List.of(reasons)).as(explained).anyMatch(explained::contains);
        for (String method : List.of("Campaign_Start", "Campaign_Resume")) {
            ApiClient.Reply reply = customer.api().call(method, "campaign_id", "" + campaign.id());
            assertThat(reply.isTrue()).as(method).isFalse();
            assertThat(reply.text()).contains("an administrator calls " + RELEASE);
        }
    }

    private static String count(String rows) throws SQLException {
        return system.texts("SELECT COUNT(*) FROM " + rows).get(0);
    }
}
