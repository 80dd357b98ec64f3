package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.ApiClient.Reply;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the application does on every server on which it runs. */
abstract class SmokeTest {

    private static final int TWENTY_MEGABYTES = 20_000_000;
    private static final String BUSY = "12125550101";

    /** At the carrier of tests: after two seconds, and stays. */
    private static final String PRESSES_ONE = "997721";

    private static final String IVR = """
            {"name": "one key", "data": {"start": "hello", "nodes": {
              "hello": {"type": "menu", "recording_id": %d, "keys": {"1": "bye"}}, "bye": {"type": "hangup"}}}}
            """;

    /** As many as a field may have, two bytes each. */
    private static final String LETTERS = "電話番号顧客様名".repeat(31) + "電話番号顧客様";

    private final RunningSystem system;

    SmokeTest(RunningSystem system) {
        this.system = system;
    }

    /** The thinnest thread: from Campaign_Start to a telephone that rings, is answered and hears the message. */
    @Test
    void startedCampaignRingsItsContactWhoAnswersAndHearsTheMessage() {
        Customer customer = Customer.of(system);
        String phone = Customer.ordinaryNumbers(1).get(0);
        Campaign campaign = customer.campaign(customer.group(List.of(phone)), customer.recording(1500));

        assertThat(customer.api()
                        .call("Campaign_Start", "campaign_id", "" + campaign.id())
                        .body())
                .isEqualTo("[true,\"Campaign started\"]");

        campaign.awaitCompletion(Duration.ofMinutes(3));
        JsonObject result = campaign.resultOf(phone);
        assertThat(result.getString("status")).isEqualTo("completed");
        assertThat(result.getString("answered_by")).isEqualTo("human");
        assertThat(campaign.callsTo(phone)).hasSize(1);
    }

    /** The server lends a thread and a bean to a call that follows a script. */
    @Test
    void calledPersonFindsTheWayThroughAnIvrByKeys() {
        Customer customer = Customer.of(system);
        long ivr = customer.api()
                .call("IVR_Create", "ivr", IVR.formatted(customer.recording(1_000)))
                .number();
        Campaign campaign = customer.ivrCampaign(customer.group(List.of(PRESSES_ONE)), ivr);

        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));

        assertThat(campaign.resultOf(PRESSES_ONE).getString("response")).isEqualTo("hello=1");
    }

    /** The next try is due at a time; nothing but the clock brings it. */
    @Test
    void whoeverIsBusyIsRungAgain() {
        Customer customer = Customer.of(system);
        Campaign campaign = customer.campaign(
                customer.group(List.of(BUSY)), customer.recording(200), "contact_repeat", "2", "retry_delay", "0");

        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));

        assertThat(campaign.resultOf(BUSY).getString("status")).isEqualTo("busy");
        assertThat(campaign.callsTo(BUSY)).hasSize(2);
    }

    @TestFactory
    Stream<DynamicTest> credentialsAreTakenInEveryForm() {
        Customer customer = Customer.of(system);
        ApiClient api = customer.api();
        String key = api.call("Account_ApiKey_Create").pair().getJsonObject(1).getString("key");
        String name = customer.username();
        String password = customer.password().replace(" ", "%20");
        String basic =
                Base64.getEncoder().encodeToString((name + ":" + customer.password()).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder list = api.request("Campaign_List");
        return Map.of(
                        "fields of a form",
                        form(list, "api_username=" + name + "&api_password=" + password),
                        "fields by their other names",
                        form(list, "username=" + name + "&password=" + password),
                        "query of a GET",
                        api.request("Campaign_List?api_username=" + name + "&api_password=" + password)
                                .GET()
                                .build(),
                        "query of a POST",
                        api.request("Campaign_List?api_username=" + name + "&api_password=" + password)
                                .POST(BodyPublishers.noBody())
                                .build(),
                        "JSON",
                        list.copy()
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(
                                        Customer.json("api_username", name, "api_password", customer.password())))
                                .build(),
                        "Basic",
                        list.copy()
                                .header("Authorization", "Basic " + basic)
                                .GET()
                                .build(),
                        "Bearer",
                        list.copy()
                                .header("Authorization", "Bearer " + key)
                                .GET()
                                .build())
                .entrySet()
                .stream()
                .map(form -> dynamicTest(
                        form.getKey(),
                        () -> assertThat(api.send(form.getValue()).body()).isEqualTo("[true,[]]")));
    }

    private static HttpRequest form(HttpRequest.Builder request, String fields) {
        return request.copy()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
    }

    @Test
    void whoSignsInGetsASessionThatEndsOnce() {
        Customer customer = Customer.of(system);
        String session = system.admin()
                .call("Account_Session", "login_user", customer.username(), "login_pass", customer.password())
                .text();

        assertThat(customer.api()
                        .call("Account_Session_Destroy", "session_id", session)
                        .body())
                .isEqualTo("[true,\"Session destroyed\"]");
        assertThat(customer.api()
                        .call("Account_Session_Destroy", "session_id", session)
                        .body())
                .isEqualTo("[false,\"No such session\"]");
    }

    @Test
    void recordingOfTwentyMegabytesIsTaken() {
        ApiClient api = Customer.of(system).api();
        byte[] elevenMinutes = Wav.hum(655_000);
        assertThat(elevenMinutes).hasSizeGreaterThan(TWENTY_MEGABYTES);

        api.upload("Recording_Create", "media", elevenMinutes, "title", "long").number();

        assertThat(api.call("Recording_List").body()).contains("\"length\":655");
    }

    /**
     * In by a form with a file, through the database, out by a stream, past all of the server's own readers and writers.
     * All but the last are on the do-not-call list, so that they have a result and are not rung.
     */
    @Test
    void fileOfTwentyMegabytesComesBackAsTheResultsOfItsCampaign() {
        Customer customer = Customer.of(system);
        ApiClient api = customer.api();
        List<String> phones = Customer.ordinaryNumbers(6_800);
        long group = customer.group(List.of());
        byte[] file = contacts(phones);
        assertThat(file).hasSizeGreaterThan(TWENTY_MEGABYTES);

        Reply imported = api.uploadAs(
                "Kunden & 顧客.csv",
                "Contact_Import",
                "source_file",
                file,
                "contact_group_id",
                "" + group,
                "type",
                "file");
        assertThat(imported.body()).isEqualTo("[true,6800]");
        assertThat(api.call("Contact_Import_List").body()).contains("\"file_name\":\"Kunden & 顧客.csv\"");

        api.call("Contact_DNC_Import", "type", "group", "source_contact_group_id", "" + group)
                .number();
        api.call(
                        "Contact_Create",
                        "contact",
                        Customer.json("phone", Customer.ordinaryNumbers(1).get(0)),
                        "contact_group_id",
                        "" + group)
                .number();
        Campaign campaign = customer.campaign(group, customer.recording(200));
        campaign.start();
        campaign.awaitCompletion(Duration.ofMinutes(3));
        List<JsonObject> results = campaign.results().subList(0, phones.size());
        assertThat(results).extracting(row -> row.getString("phone")).containsExactlyElementsOf(phones);
        assertThat(results).extracting(row -> row.getString("custom3")).containsOnly(LETTERS);
    }

    private static byte[] contacts(List<String> phones) {
        String rest = ("," + LETTERS).repeat(4) + "\n";
        return phones.stream()
                .map(phone -> phone + rest)
                .collect(Collectors.joining("", "phone,custom1,custom2,custom3,description\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void wrongPasswordIsUnauthorised() {
        Reply reply = new ApiClient(system.address(), "admin", "wrong").call("Campaign_List");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("[false,\"Wrong username or password\"]");
        assertThat(reply.headers().get("www-authenticate")).isNotEmpty();
    }

    @Test
    void whoRunsTheSystemSeesThatItWorks() {
        Operations operations = new Operations(system.address());

        assertThat(operations.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(operations.get("/health/ready").body())
                .isEqualTo("{\"status\":\"up\",\"parts\":{\"asterisk\":\"ready\",\"database\":\"ready\"}}");
        assertThat(operations.metrics().value("ictb_asterisk_link{asterisk=\"asterisk\"}"))
                .isEqualTo(1);
        assertThat(operations.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode())
                .isEqualTo(404);
        assertThat(operations.get("/health").statusCode()).isEqualTo(404);
    }

    @Test
    void unknownMethodIsNotFound() {
        Reply reply = system.admin().call("Campaign_Sing");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.isTrue()).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> wrongVerbIsNotAllowed() {
        ApiClient api = system.admin();
        return Stream.of("PUT", "DELETE", "OPTIONS", "PATCH")
                .map(verb -> dynamicTest(verb, () -> {
                    Reply reply = api.send(api.request("Campaign_List")
                            .method(verb, BodyPublishers.noBody())
                            .build());

                    assertThat(reply.status()).isEqualTo(405);
                    assertThat(reply.isTrue()).isFalse();
                    assertThat(reply.headers().get("allow")).containsExactly("GET, POST");
                }));
    }

    @Test
    void gibibyteIsTooLarge() throws IOException {
        EndlessUpload.Outcome outcome = new EndlessUpload(
                        system.address(), "api_username", "admin", "api_password", RunningSystem.ADMIN_PASSWORD)
                .announced("Recording_Create", 1L << 30);

        assertThat(outcome.answer())
                .startsWith("HTTP/1.1 413 ")
                .contains("[false,\"The request is larger than 100 MiB\"]");
    }

    @Test
    void pathsOutsideTheApiAreNotServed() {
        ApiClient api = system.admin();

        assertThat(api.send(api.request("../WEB-INF/web.xml").GET().build()).status())
                .isEqualTo(404);
        assertThat(api.send(api.request("application.wadl").GET().build()).status())
                .isEqualTo(404);
    }

    @Test
    void contentTypeOfNobodyIsUnsupported() {
        ApiClient api = system.admin();

        Reply reply = api.send(api.request("Campaign_List")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a;b"))
                .build());

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.isTrue()).isFalse();
    }

    @Test
    void everyLetterArrivesAsItWasSent() {
        Customer customer = Customer.of(system);
        String name = "Überraschung ✆ \"größte\" 顧客 😀";

        customer.api()
                .call("Contact_Group_Create", "contact_group", Customer.json("name", name))
                .number();

        assertThat(customer.api()
                        .call("Contact_Group_List")
                        .pair()
                        .getJsonArray(1)
                        .getJsonObject(0)
                        .getString("name"))
                .isEqualTo(name);
    }

    @Test
    void textWhereAFileBelongsIsRefused() {
        Reply reply = Customer.of(system).api().call("Recording_Create", "title", "passwords", "media", "@/etc/passwd");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).startsWith("[false,\"media must be sent as a file");
    }
}
