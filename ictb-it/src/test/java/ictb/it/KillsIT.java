package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ictb.it.cut.Cut;
import ictb.it.cut.RequeueEverything;
import ictb.launcher.LaunchException;
import ictb.launcher.asterisk.CarrierCall;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The application is killed at every point of the dial protocol, each time with calls in flight, and started again. What
 * counts is what the carrier wrote down: everybody was rung, and nobody twice.
 */
class KillsIT {

    private static final int CALLS_PER_SECOND = 4;
    private static final int CONTACTS_PER_KILL = 28;
    private static final int CALLS_IN_FLIGHT = 8;

    /** With the three seconds in which a key may be pressed after it, a call lasts twenty seconds. */
    private static final int MESSAGE_MILLIS = 17_000;

    private static final List<String> CUT_POINTS = List.of(
            "after-claim",
            "after-commit",
            "before-write",
            "after-write",
            "before-settle-commits",
            "after-settle-committed");

    private static RunningSystem system;
    private static AmiProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        system = RunningSystem.prepare("kills", AssemblyWith.packageOf(Cut.class), Map.of());
        proxy = new AmiProxy(system.asterisk().amiPort());
        system.reachAsteriskBy(proxy.port());
        system.startApplication();
    }

    @AfterAll
    static void stop() throws IOException {
        proxy.close();
        system.close();
    }

    @Test
    void everybodyIsRungExactlyOnceWhereTheApplicationIsKilledAroundTheCommitAndTheWrite() throws Exception {
        everybodyIsRungExactlyOnce("1555100", List.of("after-commit", "after-write", "before-settle-commits"));
    }

    @Test
    @Tag("nightly")
    void everybodyIsRungExactlyOnceWhereverTheApplicationIsKilled() throws Exception {
        everybodyIsRungExactlyOnce("1555300", CUT_POINTS);
    }

    /** Kills it at these points, in the middle of a write, at any moment, and while it reconciles. */
    private static void everybodyIsRungExactlyOnce(String prefix, List<String> points) throws Exception {
        List<String> numbers = numbers(prefix, CONTACTS_PER_KILL * (points.size() + 3));
        long campaign = startCampaign(numbers);
        for (String point : points) {
            killAt(campaign, point, () -> Cut.arm(system.home(), point));
            Files.delete(Cut.armed(system.home(), point));
            system.startApplication();
        }
        killAt(campaign, "in the middle of the AMI write", () -> proxy.cutInTheNextOriginate(KillsIT::kill));
        system.startApplication();
        killAt(campaign, "any moment", KillsIT::kill);
        Cut.arm(system.home(), "after-reconcile");
        assertThatThrownBy(system::startApplication).isInstanceOf(LaunchException.class);
        Files.delete(Cut.armed(system.home(), "after-reconcile"));
        system.startApplication();

        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status(campaign).equals("completed"));

        Map<String, Long> rings = rings();
        assertThat(numbers)
                .allSatisfy(number -> assertThat(rings.getOrDefault(number, 0L))
                        .as("rings of " + number + ", which is " + contactStatus(campaign, number))
                        .isEqualTo(1));
        assertThat(count("SELECT COUNT(*) FROM campaign_contact WHERE campaign_id = " + campaign
                        + " AND status NOT IN ('completed', 'unknown')"))
                .isZero();
        assertThat(count("SELECT COUNT(*) FROM trunk WHERE in_flight <> 0"))
                .as("trunks with channels that nobody uses")
                .isZero();
        System.err.println("Kills: " + summary(campaign));
    }

    @Test
    void requeueingEverythingRingsPeopleTwice() throws Exception {
        List<String> numbers = numbers("1555200", 40);
        long campaign = startCampaign(numbers);
        killAt(campaign, "any moment", KillsIT::kill);
        Cut.arm(system.home(), RequeueEverything.MUTANT);
        try {
            system.startApplication();
            await().atMost(Duration.ofMinutes(3)).until(() -> rungTwice(numbers) > 0);
        } finally {
            Files.delete(Cut.armed(system.home(), RequeueEverything.MUTANT));
        }
        system.admin().call("Campaign_Stop", "campaign_id", "" + campaign);
        assertThat(rungTwice(numbers)).isPositive();
    }

    private static long startCampaign(List<String> numbers) {
        ApiClient api = system.admin();
        long recording = api.upload("Recording_Create", "media", Wav.hum(MESSAGE_MILLIS), "title", "long")
                .number();
        long group = api.call("Contact_Group_Create", "contact_group", "{\"name\":\"kills\"}")
                .number();
        numbers.forEach(number -> api.call(
                        "Contact_Create", "contact", "{\"phone\":\"" + number + "\"}", "contact_group_id", "" + group)
                .number());
        long campaign = api.call(
                        "Campaign_Create",
                        "campaign",
                        "{\"contact_group_id\":" + group + ",\"message\":" + recording + ",\"cps\":" + CALLS_PER_SECOND
                                + ",\"autostart\":1}")
                .number();
        assertThat(status(campaign)).isEqualTo("running");
        return campaign;
    }

    /** Waits until calls are in flight, arms the point and waits until the process has died of it. */
    private static void killAt(long campaign, String point, Runnable arm) throws SQLException {
        await().atMost(Duration.ofMinutes(3)).until(() -> answeredNow(campaign) >= CALLS_IN_FLIGHT);
        long pending = count("SELECT COUNT(*) FROM ready WHERE campaign_id = " + campaign);
        assertThat(pending).as("contacts left to dial when killed " + point).isPositive();
        arm.run();
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !system.application().child().isAlive());
        assertThat(answeredNow(campaign))
                .as("attempts open when killed " + point)
                .isPositive();
    }

    /** Attempts that are claimed and not settled; nearly all of them are answered calls that last twenty seconds. */
    private static long answeredNow(long campaign) throws SQLException {
        return count("SELECT COUNT(*) FROM attempt WHERE state IN ('SENDING', 'LIVE') AND campaign_id = " + campaign);
    }

    private static void kill() {
        system.application().kill();
    }

    private static List<String> numbers(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + "%04d".formatted(i))
                .toList();
    }

    private static long rungTwice(List<String> numbers) {
        Map<String, Long> rings = rings();
        return numbers.stream()
                .filter(number -> rings.getOrDefault(number, 0L) > 1)
                .count();
    }

    private static Map<String, Long> rings() {
        return system.carrier().calls().stream()
                .map(CarrierCall::number)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static String status(long campaign) {
        return system.admin()
                .call("Campaign_Status", "campaign_id", "" + campaign)
                .text();
    }

    private static String summary(long campaign) {
        return system.admin()
                .call("Campaign_Summary", "campaign_id", "" + campaign)
                .text();
    }

    private static String contactStatus(long campaign, String number) {
        try (Connection database = system.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT CONCAT_WS(' ', status, reason, attempts, sends) FROM campaign_contact WHERE campaign_id = "
                                + campaign + " AND phone = '" + number + "'")) {
            return rows.next() ? rows.getString(1) : "not in the campaign";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection database = system.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
