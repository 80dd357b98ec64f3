package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.it.Administrator.Output;
import ictb.it.ApiClient.Reply;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds on every server that an administrator runs, installed by the script that ships. */
abstract class ServerSmokeTest extends SmokeTest {

    private final RunningSystem system;
    private final ApplicationServer server;

    ServerSmokeTest(RunningSystem system, ApplicationServer server) {
        super(system);
        this.system = system;
        this.server = server;
    }

    @Test
    void administratorSeesThePoolOfAsterisk() {
        assertThat(server.pool().text()).containsPattern("max-pool-size\\W+8");
    }

    @Test
    void pingSaysClearlyThatAsteriskIsAway() {
        assertSucceeded(server.ping());
        system.asterisk().stop();
        try {
            Output ping = server.ping();

            assertThat(ping.exit()).isNotZero();
            assertThat(ping.text())
                    .contains("Asterisk cannot be reached")
                    .contains("127.0.0.1:" + system.asterisk().amiPort())
                    .doesNotContain(system.asterisk().amiSecret());
        } finally {
            system.asterisk().start();
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> server.ping().exit() == 0);
    }

    @Test
    void configurationAndLogHoldNoSecret() throws IOException {
        String configuration = Files.readString(server.configuration());

        assertThat(configuration).contains("ICTB_DB_PASSWORD", "ICTB_AMI_SECRET", "ICTB_AMI_RELOAD_SECRET");
        assertThat(List.of(configuration, server.log()))
                .noneMatch(text -> text.contains(system.asterisk().amiSecret()))
                .noneMatch(text -> text.contains(system.asterisk().reloadSecret()))
                .noneMatch(text -> text.contains(system.databasePassword()))
                .noneMatch(text -> text.contains(RunningSystem.ADMIN_PASSWORD));
    }

    @Test
    void nothingSaysWhichServerItIs() {
        ApiClient api = system.admin();
        List<Reply> replies = List.of(
                api.call("Campaign_List"),
                api.send(api.request("../docs").GET().build()),
                api.send(api.request("../nothing/here").GET().build()));

        assertThat(replies).extracting(Reply::status).containsExactly(200, 200, 404);
        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.headers().keySet()).doesNotContain("server", "x-powered-by"))
                .noneMatch(reply -> reply.body().matches("(?is).*(payara|glassfish|wildfly|undertow|jboss).*"));
    }

    @Test
    void oneConnectionCarriesNoStreamsOfHttp2() throws IOException {
        new ServerDoors(system).carryNoStreamsOfHttp2();
    }

    @Test
    void requestThatSaysTwiceHowLongItIsIsRefusedAndItsConnectionEnds() throws IOException {
        new ServerDoors(system).refuseRequestsThatSayTwiceHowLongTheyAre();
    }

    @Test
    void pagesOfTheServerItselfAreNotServed() {
        new ServerDoors(system).serveNoPagesOfTheServerItself();
    }

    @Test
    void whatIsTracedIsNotAllowed() throws IOException {
        RawRequest.Answer answer = new RawRequest(system.address(), "TRACE /rest/Campaign_List")
                .header("X-Secret", "canary")
                .send(RawRequest.Content.of(""));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.head() + answer.body()).doesNotContain("canary");
    }

    @Test
    void rootLeadsToTheDocsAndNoWelcomeOfTheServerIsServed() {
        ApiClient api = system.admin();
        // Not /rest/.., which Payara Server answers with an empty 200 now and then.
        Reply root = api.send(
                HttpRequest.newBuilder(system.address().resolve("/")).GET().build());

        assertThat(root.status()).isEqualTo(302);
        assertThat(root.headers().get("location")).singleElement().asString().endsWith("/docs");
        assertThat(root.body()).isEmpty();
        assertThat(api.send(api.request("../index.html").GET().build()).status())
                .isEqualTo(404);
    }

    /** A server has pages about its own health, where a probe would take them for the application's. */
    @Test
    void serverWithoutTheApplicationIsNotReady() {
        Operations operations = new Operations(system.address());
        await().atMost(Duration.ofMinutes(3)).until(() -> operations.ready() == 200);

        assertSucceeded(server.undeploy());
        try {
            assertThat(List.of("/health", "/health/ready", "/health/live", "/health/started"))
                    .extracting(path -> operations.get(path).statusCode())
                    .allMatch(status -> status == 403 || status == 404);
        } finally {
            assertSucceeded(server.deploy());
            system.awaitApplication();
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> operations.ready() == 200);
    }

    /** Half of the contacts talk, the others are still to be rung, when the application is replaced. */
    @Test
    void nobodyIsRungTwiceWhenTheApplicationIsReplaced() {
        Customer customer = Customer.of(system);
        List<String> phones = Customer.ordinaryNumbers(6);
        Campaign campaign = customer.campaign(
                customer.group(phones), customer.recording(3000), "channel", "3", "contact_repeat", "3");
        campaign.start();
        campaign.awaitCalls(3);

        assertSucceeded(server.redeploy());
        system.awaitApplication();
        campaign.awaitCompletion(Duration.ofMinutes(3));

        assertThat(campaign.rings())
                .containsOnlyKeys(phones)
                .allSatisfy((phone, rings) -> assertThat(rings).isEqualTo(1));
        assertThat(campaign.results())
                .extracting(row -> row.getString("status"))
                .containsOnly("completed");
    }

    @Test
    @Tag("nightly")
    void installedOnceMoreItDialsAsBeforeAndNothingIsConfiguredAnew() {
        String before = server.settings();

        assertSucceeded(server.install());
        system.awaitApplication();

        assertThat(server.settings()).isEqualTo(before);
        startedCampaignRingsItsContactWhoAnswersAndHearsTheMessage();
    }

    private static void assertSucceeded(Output output) {
        assertThat(output.exit()).as("%s", output.text()).isZero();
    }
}
