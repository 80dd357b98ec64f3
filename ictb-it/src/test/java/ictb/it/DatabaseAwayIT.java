package ictb.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database is killed under the application, and comes back. */
class DatabaseAwayIT {

    private static final int CONTACTS = 60;
    private static final int ROWS = 300_000;
    private static final Duration AWAY = Duration.ofSeconds(20);

    /** Of the whole server's log, from the kill until calls are placed again. */
    private static final int MOST_LINES = 200;

    private static RunningSystem system;
    private static Customer customer;

    @BeforeAll
    static void start() {
        system = RunningSystem.start("database-away", Map.of());
        customer = Customer.of(system);
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @Test
    void killedDatabaseIsToldAsSuchCostsAFewLinesAndDiallingGoesOn() throws Exception {
        Campaign campaign = customer.campaign(
                customer.group(Customer.ordinaryNumbers(CONTACTS)), customer.recording(1_000), "cps", "4");
        campaign.start();
        awaitCalls(campaign, 8);
        int before = log().size();

        system.killDatabase();
        String id = "" + campaign.id();
        await().atMost(Duration.ofMinutes(3)).until(() -> status(id).status() == 503);
        await().during(AWAY).atMost(AWAY.multipliedBy(4)).until(() -> status(id).status() == 503);
        ApiClient.Reply away = status(id);
        assertThat(away.text()).isEqualTo("The database cannot be reached at the moment, try again later");
        assertThat(away.headers().get("retry-after")).containsExactly("10");
        assertThat(customer.api().call("Campaign_Stop", "campaign_id", id).status())
                .isEqualTo(503);
        assertThat(new ApiClient(system.address(), "nobody", "wrong")
                        .call("Campaign_List")
                        .status())
                .as("a sign-in that nobody can check")
                .isEqualTo(503);
        HttpResponse<String> fault = soapStatus(id);
        assertThat(fault.statusCode()).isEqualTo(500);
        assertThat(fault.body()).contains("The database cannot be reached at the moment", "unavailable");
        assertThat(fault.headers().firstValue("Retry-After")).contains("10");
        int called = campaign.calls().size();
        system.startDatabase();
        awaitCalls(campaign, called + 4);
        List<String> lines = log().subList(before, log().size());

        campaign.awaitCompletion(Duration.ofMinutes(4));
        assertThat(campaign.rings())
                .hasSize(CONTACTS)
                .allSatisfy((number, rings) ->
                        assertThat(rings).as("rings of " + number).isEqualTo(1));
        assertThat(lines.size())
                .as("lines of the log, the first of which are %s", lines.subList(0, Math.min(lines.size(), 20)))
                .isLessThan(MOST_LINES);
        assertThat(lines).anyMatch(line -> line.contains("The database cannot be reached"));
        assertThat(log()).anyMatch(line -> line.contains("The database is back after"));
    }

    @Test
    void importThatTheDatabaseLeftIsSweptWhenItIsBack() throws Exception {
        String group = "" + customer.group(List.of());
        CompletableFuture<ApiClient.Reply> left = CompletableFuture.supplyAsync(() -> customer.api()
                .upload("Contact_Import", "source_file", file(), "contact_group_id", group, "type", "file"));
        await().atMost(Duration.ofMinutes(3)).until(() -> imported() > 20_000);
        system.killDatabase();
        assertThat(left.join().status()).isEqualTo(503);
        system.startDatabase();

        await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> system.texts("SELECT state FROM contact_import").isEmpty() && imported() == 0);
        assertThat(system.texts("SELECT contact_id FROM contact_group_member WHERE contact_group_id = " + group))
                .isEmpty();
    }

    private static void awaitCalls(Campaign campaign, int calls) {
        await("calls of campaign " + campaign.id())
                .atMost(Duration.ofMinutes(2))
                .until(() -> campaign.calls().size() >= calls);
    }

    private static long imported() throws Exception {
        return Long.parseLong(system.texts("SELECT COUNT(*) FROM contact WHERE contact_import_id IS NOT NULL")
                .get(0));
    }

    private static byte[] file() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> (12_150_000_000L + row) + ",name " + row)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    private static ApiClient.Reply status(String campaign) {
        return customer.api().call("Campaign_Status", "campaign_id", campaign);
    }

    private static HttpResponse<String> soapStatus(String campaign) throws Exception {
        String envelope = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<Campaign_Status xmlns=\"urn:ictb\"><api_username>" + customer.username()
                + "</api_username><api_password>" + customer.password() + "</api_password><campaign_id>" + campaign
                + "</campaign_id></Campaign_Status></soap:Body></soap:Envelope>";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(system.address().resolve("soap"))
                                .header("Content-Type", "text/xml")
                                .POST(HttpRequest.BodyPublishers.ofString(envelope))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> log() throws IOException {
        return Files.readAllLines(system.application().log());
    }
}
