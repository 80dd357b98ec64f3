package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.launcher.asterisk.CarrierCall;
import jakarta.json.JsonObject;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Trunks that the API made, the routes of numbers, and what happens where a trunk fails: the carrier's log is the oracle. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
@Execution(ExecutionMode.SAME_THREAD)
class TrunksIT {

    private static final String SECRET = "known-to-the-carrier";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static RunningSystem system;

    @BeforeAll
    static void take(RunningSystem shared) {
        system = shared;
    }

    /** Without routes, and with the trunk of the configuration alone. */
    @AfterEach
    void removeRoutes() throws SQLException {
        system.texts("SELECT route_id FROM route")
                .forEach(route ->
                        system.admin().call("Route_Delete", "route_id", route).text());
        system.texts("SELECT trunk_id FROM trunk WHERE name <> 'default'")
                .forEach(trunk -> system.admin()
                        .call("Trunk_Update", "trunk_id", trunk, "trunk", json("active", "0"))
                        .text());
    }

    private static String trunk(String name, int port, String... more) {
        String[] members = Stream.concat(
                        Stream.of("name", name, "host", "127.0.0.1", "port", "" + port), Stream.of(more))
                .toArray(String[]::new);
        return "" + system.admin().call("Trunk_Create", "trunk", json(members)).number();
    }

    private static void route(String prefix, String trunk, int priority) {
        system.admin()
                .call("Route_Create", "route", json("prefix", prefix, "trunk_id", trunk, "priority", "" + priority))
                .number();
    }

    private static int carrierPort() {
        return system.carrier().sipPort();
    }

    private static Campaign campaign(String... numbers) {
        Customer customer = Customer.of(system);
        return customer.campaign(customer.group(List.of(numbers)), customer.recording(300));
    }

    private static List<String> trunksOf(Campaign campaign) throws SQLException {
        return system.texts("SELECT trunk_id FROM attempt WHERE campaign_id = " + campaign.id()
                + " ORDER BY contact_id, attempt_no");
    }

    private static List<String> channelsInUse() throws SQLException {
        return system.texts("SELECT in_flight FROM trunk WHERE in_flight <> 0");
    }

    @Test
    void trunkWithAHostCarriesTheCallsOfItsPrefixAndAnswersTheCarriersChallenge() throws SQLException {
        String trunk = trunk("secured", carrierPort(), "username", "ictb", "secret", SECRET);
        route("1212555030", trunk, 0);
        route("", "1", 0);
        Campaign campaign = campaign("12125550301", "12125550108");

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.resultOf("12125550301").getString("status")).isEqualTo("completed");
        assertThat(campaign.rings()).isEqualTo(Map.of("12125550301", 1L, "12125550108", 1L));
        assertThat(trunksOf(campaign)).containsExactly(trunk, "1");
        assertThat(channelsInUse()).isEmpty();
    }

    @Test
    void trunkWithAWrongSecretCarriesNothing() throws SQLException {
        String trunk = trunk("wrong", carrierPort(), "username", "ictb", "secret", "wrong");
        route("", trunk, 0);
        Campaign campaign = campaign("12125550302");

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.calls()).isEmpty();
        assertThat(campaign.resultOf("12125550302").getString("status")).isEqualTo("failed");
        assertThat(campaign.resultOf("12125550302").getString("reason")).contains("401");
        assertThat(trunksOf(campaign)).containsExactly(trunk);
    }

    @Test
    void numberThatNoRouteReachesIsRefusedWithTheReasonAndTheOthersAreCalled() throws SQLException {
        String trunk = trunk("american", carrierPort());
        route("1", trunk, 0);
        Campaign campaign = campaign("442079460001", "12125550108");

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        JsonObject unreachable = campaign.resultOf("442079460001");
        assertThat(unreachable.getString("status")).isEqualTo("failed");
        assertThat(unreachable.getString("reason")).isEqualTo("no route to 4420...");
        assertThat(campaign.rings()).isEqualTo(Map.of("12125550108", 1L));
    }

    /** The called side sends the call to a DID of ours, which would answer it. */
    @Test
    void redirectionIsNotFollowed() throws Exception {
        Customer owner = Customer.of(system);
        String did = "" + (442_079_490_000L + owner.usrId());
        long ivr = owner.api()
                .call(
                        "IVR_Create",
                        "ivr",
                        "{\"name\": \"answers\", \"data\": {\"start\": \"hello\", \"nodes\": {\"hello\": {\"type\": \"play\","
                                + " \"recording_id\": " + owner.recording(1_000) + "}}}}")
                .number();
        long didId = system.admin()
                .call("DID_Create", "did", json("name", did, "usr_id", "" + owner.usrId()))
                .number();
        system.admin()
                .call("DID_Update", "did_id", "" + didId, "did", json("ivr_id", "" + ivr))
                .text();
        Telephone carrier = new Telephone(system, "12125550777", "");
        String trunk = trunk("redirects", carrier.port());
        route("12125550777", trunk, 0);
        route("", "1", 0);
        Campaign campaign = campaign("12125550777");
        try (Telephone.Desk desk = carrier.waiting("redirects.xml", "number", did)) {
            campaign.start();
            campaign.awaitCompletion(PATIENCE);

            assertThat(desk.callers()).hasSize(1);
        }

        JsonObject result = campaign.resultOf("12125550777");
        assertThat(result.getString("status")).isEqualTo("failed");
        assertThat(result.getString("reason")).isEqualTo("failed (SIP 302)");
        assertThat(owner.api().call("Inbound_Call_List").pair().getJsonArray(1)).isEmpty();
        assertThat(channelsInUse()).isEmpty();
    }

    /** Keys in the sound, although this carrier has agreed on telephone events, are heard where the trunk says so. */
    @Test
    void trunkMayListenToTheSoundAlone() throws SQLException {
        String trunk = trunk("sound", carrierPort(), "dtmf_mode", "inband");
        route("1212555053", trunk, 0);
        route("", "1", 0);
        Customer customer = Customer.of(system);
        Campaign campaign = customer.campaign(customer.group(List.of("12125550539")), customer.recording(8_000));

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.resultOf("12125550539").getString("reason")).isEqualTo("opted out by key");
    }

    /** A carrier that answers 503 is asked once by each trunk, in attempts of their own, and it counts once. */
    @Test
    void congestedNumberIsTriedOnceByEachTrunk() throws SQLException {
        String first = trunk("first", carrierPort());
        String second = trunk("second", carrierPort());
        route("12125550106", second, 2);
        route("12125550106", first, 1);
        route("", "1", 0);
        Campaign campaign = campaign("12125550106");

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(trunksOf(campaign)).containsExactly(first, second);
        assertThat(campaign.calls()).extracting(CarrierCall::number).containsExactly("12125550106", "12125550106");
        assertThat(campaign.resultOf("12125550106").getInt("attempts")).isEqualTo(1);
        assertThat(campaign.resultOf("12125550106").getString("status")).isEqualTo("congestion");
        assertThat(system.texts("SELECT COUNT(DISTINCT attempt_id) FROM attempt WHERE campaign_id = " + campaign.id()))
                .containsExactly("2");
    }

    /** The first trunk's carrier answers 503 to whatever it is asked. */
    @Test
    void callThatTheFirstTrunkHasNoRoomForIsCarriedByTheSecond() throws SQLException {
        String full = ""
                + system.admin()
                        .call("Trunk_Create", "trunk", json("name", "full", "dialstring", "PJSIP/full{number}@carrier"))
                        .number();
        String second = trunk("room", carrierPort());
        route("", full, 0);
        route("", second, 1);
        Campaign campaign = campaign("12125550108");

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.rings()).isEqualTo(Map.of("full12125550108", 1L, "12125550108", 1L));
        assertThat(campaign.resultOf("12125550108").getString("status")).isEqualTo("completed");
        assertThat(campaign.resultOf("12125550108").getInt("attempts")).isEqualTo(1);
        assertThat(trunksOf(campaign)).containsExactly(full, second);
        assertThat(system.texts("SELECT disposition FROM attempt WHERE campaign_id = " + campaign.id()
                        + " ORDER BY attempt_no"))
                .containsExactly("CONGESTION", "ANSWERED");
        assertThat(channelsInUse()).isEmpty();
    }

    /** Nobody listens at the first trunk's port. */
    @Test
    void callOfADeadTrunkGoesByTheNextAndRingsOnce() throws Exception {
        String dead;
        try (DatagramSocket port = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            // Bound, so that nobody else takes it, and never read.
            dead = trunk("dead", port.getLocalPort());
            route("", dead, 0);
            route("", "1", 1);
            Campaign campaign = campaign("12125550108");

            campaign.start();
            campaign.awaitCompletion(Duration.ofMinutes(3));

            assertThat(trunksOf(campaign)).containsExactly(dead, "1");
            assertThat(campaign.calls()).hasSize(1);
            assertThat(campaign.resultOf("12125550108").getString("status")).isEqualTo("completed");
            assertThat(campaign.resultOf("12125550108").getInt("attempts")).isEqualTo(1);
        }
    }

    /** Asterisk knows no such endpoint: each of its calls fails within a second. */
    @Test
    void trunkThatCarriesNothingIsSoonPassedOver() throws SQLException {
        String nowhere = ""
                + system.admin()
                        .call(
                                "Trunk_Create",
                                "trunk",
                                json("name", "nowhere", "dialstring", "PJSIP/{number}@nowhere", "channel", "100"))
                        .number();
        route("", nowhere, 0);
        route("", "1", 1);
        List<String> numbers = Customer.ordinaryNumbers(120);
        Campaign campaign = campaign(numbers.toArray(String[]::new));

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThat(campaign.rings().keySet()).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(campaign.calls()).hasSize(120);
        assertThat(trunksOf(campaign).stream().filter(nowhere::equals).count()).isBetween(20L, 100L);
        assertThat(channelsInUse()).isEmpty();
    }

    @Test
    void trunkThatCarriesACallIsNotDeleted() throws SQLException {
        String trunk = trunk("busy", carrierPort());
        route("12125550100", trunk, 0);
        route("", "1", 0);
        Customer customer = Customer.of(system);
        Campaign campaign = customer.campaign(customer.group(List.of("12125550100")), customer.recording(8_000));
        campaign.start();
        campaign.awaitCalls(1);

        ApiClient.Reply reply = system.admin().call("Trunk_Delete", "trunk_id", trunk);

        assertThat(reply.body())
                .isEqualTo(
                        "[false,\"The trunk busy carries 1 calls: switch it off, and delete it when they have ended\"]");
        campaign.awaitCompletion(PATIENCE);
        removeRoutes();
        assertThat(system.admin().call("Trunk_Delete", "trunk_id", trunk).text())
                .isEqualTo("Trunk deleted");
    }

    @Test
    void secretIsAnsweredAuditedAndLoggedNowhere() throws Exception {
        String canary = "canary-9be1d3";
        String trunk = trunk("canary", carrierPort(), "username", "ictb", "secret", canary, "active", "0");
        List<ApiClient.Reply> replies = List.of(
                system.admin().call("Trunk_List"),
                system.admin().call("Audit_List"),
                system.admin().call("Trunk_Update", "trunk_id", trunk, "trunk", json("secret", canary, "cps", "0")),
                system.admin().call("Trunk_Update", "trunk_id", trunk, "trunk", json("secret", canary + ";")));
        Path include = system.asterisk().directory().resolve("conf/pjsip_trunks.conf");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Files.readString(include).contains(canary));

        assertThat(replies).extracting(ApiClient.Reply::body).noneMatch(body -> body.contains(canary));
        assertThat(system.application().log()).content().doesNotContain(canary);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(include)))
                .isEqualTo("rw-r-----");
    }
}
