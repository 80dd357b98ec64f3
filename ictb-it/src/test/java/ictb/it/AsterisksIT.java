package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.launcher.asterisk.Asterisk;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls by two Asterisks, one of which is killed: what the carrier wrote down tells who was rung how often. */
class AsterisksIT {

    private static final int CHANNELS = 25;
    private static final int CALLS_PER_SECOND = 8;

    /** Calls that were paced a second apart may begin a little less apart. */
    private static final int JITTER = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static RunningSystem system;
    private static Asterisk berlin;
    private static Operations operations;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.prepare(
                "asterisks",
                RunningSystem.shipped(),
                Map.of(
                        "ICTB_ASTERISK_CHANNELS", "" + CHANNELS,
                        "ICTB_ASTERISK_CPS", "" + CALLS_PER_SECOND,
                        "ICTB_TRUNK_CPS", "100"));
        berlin = system.addAsterisk("berlin");
        system.startApplication();
        operations = new Operations(system.address());
        awaitBoth();
    }

    private static void awaitBoth() {
        await("both Asterisks are heard")
                .atMost(Duration.ofMinutes(3))
                .until(() ->
                        operations.ready() == 200 && operations.part("asterisk").equals("ready"));
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @AfterEach
    void leaveTheDefaultTrunkAlone() throws SQLException {
        system.texts("SELECT trunk_id FROM trunk WHERE name <> 'default'")
                .forEach(trunk -> system.admin()
                        .call("Trunk_Update", "trunk_id", trunk, "trunk", json("active", "0"))
                        .text());
        changeDefault("{\"active\":1,\"asterisk\":[]}");
    }

    private static void changeDefault(String members) {
        assertThat(system.admin()
                        .call("Trunk_Update", "trunk_id", "1", "trunk", members)
                        .text())
                .isEqualTo("Trunk updated");
    }

    private static Campaign campaign(List<String> numbers, int messageMillis, String... members) {
        Customer customer = Customer.of(system);
        return customer.campaign(customer.group(numbers), customer.recording(messageMillis), members);
    }

    /** How many attempts of the campaign each Asterisk has had. */
    private static Map<String, Long> byAsterisk(Campaign campaign) throws SQLException {
        return system.texts("SELECT asterisk FROM attempt WHERE campaign_id = " + campaign.id()).stream()
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    private static long open(Campaign campaign, String asterisk) throws SQLException {
        return Long.parseLong(
                system.texts("SELECT COUNT(*) FROM attempt WHERE state IN ('SENDING', 'LIVE') AND asterisk = '"
                                + asterisk + "' AND campaign_id = " + campaign.id())
                        .get(0));
    }

    @Test
    void callsAreSpreadOverBothAndNeitherCarriesMoreThanItTakes() throws Exception {
        List<String> numbers = Customer.ordinaryNumbers(90);
        Campaign campaign = campaign(numbers, 4_000);

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        for (Asterisk asterisk : List.of(system.asterisk(), berlin)) {
            List<CallSpan> spans = CallSpan.of(campaign, system, asterisk);
            assertThat(CallSpan.peak(spans)).isBetween(1L, (long) CHANNELS);
            assertThat(CallSpan.mostInASecond(spans)).isBetween(2L, (long) CALLS_PER_SECOND + JITTER);
        }
        Map<String, Long> calls = byAsterisk(campaign);
        System.err.println("Spread: " + calls);
        assertThat(calls).containsOnlyKeys("asterisk", "berlin");
        assertThat(calls.values()).allSatisfy(count -> assertThat(count).isBetween(30L, 60L));
        assertThat(campaign.rings().values()).hasSize(numbers.size()).containsOnly(1L);
        assertThat(campaign.results())
                .extracting(row -> row.getString("status"))
                .containsOnly("completed");
    }

    @Test
    void trunkOfOneAsteriskGoesByThatOneAlone() throws Exception {
        changeDefault("{\"active\":0}");
        long trunk = system.admin()
                .call(
                        "Trunk_Create",
                        "trunk",
                        "{\"name\":\"ofberlin\",\"host\":\"127.0.0.1\",\"port\":"
                                + system.carrier().sipPort() + ",\"asterisk\":[\"berlin\"]}")
                .number();
        Campaign campaign = campaign(Customer.ordinaryNumbers(6), 300);

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(byAsterisk(campaign)).containsOnlyKeys("berlin");
        assertThat(campaign.rings().values()).hasSize(6).containsOnly(1L);
        assertThat(Files.readString(berlin.directory().resolve("conf/pjsip_trunks.conf")))
                .contains("ictb-trunk-" + trunk);
        assertThat(Files.readString(system.asterisk().directory().resolve("conf/pjsip_trunks.conf")))
                .doesNotContain("ictb-trunk-" + trunk);
    }

    @Test
    void campaignExplainsThatItsTrunkHasNoAsteriskThatWorks() {
        changeDefault("{\"asterisk\":[\"paris\"]}");
        Campaign campaign = campaign(Customer.ordinaryNumbers(1), 300);

        campaign.start();

        await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> explained(campaign)
                                .contains(
                                        "Trunk default goes by paris alone, and no Asterisk of the configuration is called so"));
        changeDefault("{\"asterisk\":[]}");
        campaign.awaitCompletion(PATIENCE);
    }

    private static String explained(Campaign campaign) {
        return system.admin()
                .call("Campaign_Explain", "campaign_id", "" + campaign.id())
                .body();
    }

    /** Of the calls that were in flight there, evidence tells what became of them, or nobody does; the others go by the other one. */
    @Test
    void campaignGoesOnByTheOtherWhenOneIsKilledAndNobodyIsRungTwice() throws Exception {
        List<String> numbers = Customer.ordinaryNumbers(150);
        Campaign campaign = campaign(numbers, 6_000);
        campaign.start();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> open(campaign, "berlin") >= 12);

        berlin.kill();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> operations.part("asterisk").startsWith("ready; No connection to Asterisk berlin"));
        long killedAt = byAsterisk(campaign).get("berlin");
        assertThat(operations.ready()).isEqualTo(200);
        assertThat(operations.metrics().value("ictb_asterisk_link{asterisk=\"berlin\"}"))
                .isZero();
        await("all are called that are not in doubt").atMost(PATIENCE).until(() -> isCalled(campaign));

        long inDoubt = open(campaign, "berlin");
        assertThat(inDoubt).isPositive();
        assertThat(byAsterisk(campaign).get("berlin")).isEqualTo(killedAt);
        assertThat(campaign.rings().values()).containsOnly(1L);
        changeDefault("{\"asterisk\":[\"berlin\"]}");
        assertThat(explained(campaign)).contains("No connection to Asterisk berlin");
        changeDefault("{\"asterisk\":[]}");

        berlin.start();
        campaign.awaitCompletion(PATIENCE);

        Map<String, Long> ends = campaign.results().stream()
                .collect(Collectors.groupingBy(row -> row.getString("status"), Collectors.counting()));
        System.err.println("One of two was killed: " + ends + ", " + byAsterisk(campaign) + ", in doubt " + inDoubt);
        assertThat(ends.keySet()).isSubsetOf("completed", "unknown");
        assertThat(ends.getOrDefault("unknown", 0L)).isLessThanOrEqualTo(inDoubt);
        assertThat(campaign.rings().values()).containsOnly(1L);
        assertThat(campaign.rings().keySet())
                .containsAll(campaign.results().stream()
                        .filter(row -> row.getString("status").equals("completed"))
                        .map((JsonObject row) -> row.getString("phone"))
                        .toList());
        assertThat(system.texts("SELECT name FROM trunk WHERE in_flight <> 0")).isEmpty();
        awaitBoth();
    }

    /** Nobody waits, and what is open is the killed one's. */
    private static boolean isCalled(Campaign campaign) throws SQLException {
        return open(campaign, "asterisk") == 0
                && system.texts("SELECT 1 FROM ready WHERE campaign_id = " + campaign.id())
                        .isEmpty();
    }
}
