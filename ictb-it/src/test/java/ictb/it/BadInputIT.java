package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is answered by a clear sentence with the right status, and leaves nothing behind. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final long GIBIBYTE = 1L << 30;
    private static final List<String> TABLES = List.of(
            "usr",
            "user_session",
            "user_permission",
            "contact_group",
            "contact",
            "contact_group_member",
            "dnc",
            "recording",
            "campaign",
            "campaign_contact",
            "ready",
            "attempt",
            "ledger");

    private final RunningSystem system;
    private Customer customer;
    private ApiClient api;
    private long group;
    private long recording;
    private List<String> before;

    BadInputIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void makeCustomer() {
        customer = Customer.of(system);
        api = customer.api();
        group = customer.group(List.of("12345678"));
        recording = customer.recording(200);
    }

    @BeforeEach
    void countWhatIsThere() throws Exception {
        before = stored();
    }

    @AfterEach
    void nothingWasStored() throws Exception {
        assertThat(stored()).isEqualTo(before);
    }

    private List<String> stored() throws SQLException, IOException {
        String counts = String.join(
                " UNION ALL ",
                TABLES.stream()
                        .map(table -> "SELECT CONCAT('" + table + ": ', COUNT(*)) FROM " + table)
                        .toList());
        return Stream.concat(
                        system.texts(counts).stream(),
                        Stream.of(
                                "files: " + files(system.asterisk().directory().resolve("media"))))
                .toList();
    }

    private static List<String> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Campaign_Strat", "campaign_start", "Campaign_Start/1", "application.wadl", ""})
    void unknownMethodIsNotFound(String method) {
        ApiClient.Reply reply = api.call(method);

        assertRefused(reply, 404);
        assertThat(reply.text()).startsWith("Unknown method");
    }

    @ParameterizedTest
    @CsvSource({"PUT, Campaign_Status", "DELETE, Campaign_Delete", "PATCH, Campaign_Create", "GET, Campaign_Start"})
    void wrongVerbIsNotAllowed(String verb, String method) {
        ApiClient.Reply reply = api.send(api.request(method + "?campaign_id=1")
                .method(verb, BodyPublishers.noBody())
                .build());

        assertRefused(reply, 405);
        assertThat(reply.headers()).containsKey("allow");
    }

    @Test
    void whoSendsNoCredentialsIsAskedForThem() {
        ApiClient.Reply reply = api.send(
                api.request("Campaign_List").POST(BodyPublishers.noBody()).build());

        assertRefused(reply, 401);
        assertThat(reply.headers().get("www-authenticate")).first().asString().startsWith("Basic realm=");
    }

    @Test
    void wrongPasswordAndUnknownUserAreAnsweredAlike() {
        ApiClient.Reply wrongPassword = new ApiClient(system.address(), "admin", "wrong").call("Campaign_List");
        ApiClient.Reply unknownUser = new ApiClient(system.address(), "nobody-there", "wrong").call("Campaign_List");

        assertRefused(wrongPassword, 401);
        assertThat(wrongPassword.headers()).containsKey("www-authenticate");
        assertThat(unknownUser.status()).isEqualTo(401);
        assertThat(unknownUser.body()).isEqualTo(wrongPassword.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer 0123", "Digest username=\"admin\""})
    void unreadableAuthorizationIsRefused(String header) {
        ApiClient.Reply reply = api.send(api.request("Campaign_List")
                .header("Authorization", header)
                .POST(BodyPublishers.noBody())
                .build());

        assertRefused(reply, 401);
    }

    /** A call that is refused with HTTP 200, and what its sentence says. */
    record Refused(String sentence, String method, String... fields) {}

    static Stream<Refused> refusedCalls() {
        return Stream.of(
                new Refused("campaign_id is required", "Campaign_Start"),
                new Refused("campaign_id must be a whole number", "Campaign_Start", "campaign_id", "one"),
                new Refused("campaign_id must be a whole number", "Campaign_Status", "campaign_id", "1.5"),
                new Refused("contact_group is required", "Contact_Group_Create"),
                new Refused("contact_group.name is required", "Contact_Group_Create", "contact_group", "{}"),
                new Refused("contact_group", "Contact_Group_Create", "contact_group", "{\"name\":"),
                new Refused("contact_group must be an object", "Contact_Group_Create", "contact_group", "mygroup"),
                new Refused("campaign.contact_group_id is required", "Campaign_Create", "campaign", "[]"),
                new Refused("title is required", "Recording_Create"),
                new Refused("media must be sent as a file", "Recording_Create", "title", "t"),
                new Refused("media must be sent as a file", "Recording_Create", "title", "t", "media", "@/etc/passwd"),
                new Refused("media must be sent as a file", "Recording_Create", "title", "t", "media", "/etc/passwd"),
                new Refused(
                        "media must be sent as a file",
                        "Recording_Create",
                        "title",
                        "t",
                        "media",
                        "http://169.254.169.254/latest"),
                new Refused("login_user and login_pass belong together", "Account_Session", "login_user", "admin"),
                new Refused(
                        "Wrong username or password", "Account_Session", "login_user", "admin", "login_pass", "wrong"),
                new Refused("No such session", "Account_Session_Destroy", "session_id", "0123"),
                new Refused("status is one of", "Campaign_Result", "campaign_id", "1", "status", "dancing"),
                new Refused(
                        "User_Create needs the permission user_create",
                        "User_Create",
                        "user",
                        json("username", "x", "passwd", "y")));
    }

    @ParameterizedTest
    @MethodSource("refusedCalls")
    void missingOrUnreadableArgumentIsNamed(Refused refused) {
        ApiClient.Reply reply = api.call(refused.method(), refused.fields());

        assertRefused(reply, 200);
        assertThat(reply.text()).startsWith(refused.sentence());
        assertThat(reply.body()).doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one eight eight",
                "1-800-FLOWERS",
                "12",
                "1234567890123456",
                "188887212\r\nAction: Originate",
                "188887212;rm=1",
                "../etc",
                "188887212 or 188887213"
            })
    void phoneThatIsNoneIsRefused(String phone) {
        ApiClient.Reply reply =
                api.call("Contact_Create", "contact", json("phone", phone), "contact_group_id", "" + group);

        assertRefused(reply, 200);
        assertThat(reply.text()).startsWith("A phone number ").contains("3 to 15 digits");
    }

    @ParameterizedTest
    @CsvSource({
        "contact_repeat, 0, contact_repeat is a number from 1 to 20",
        "contact_repeat, many, campaign.contact_repeat must be a whole number",
        "cps, 0, cps is a number from 0.01 to 1000 with two decimals at most",
        "channel, -1, 'channel is a number from 1 to 10,000'",
        "am_action, shout, 'campaign.am_action must be one of disable, hangup, message'",
        "am_action, message, 'am_action message needs am_message, the recording to leave'",
        "timezone, Mars/Olympus, timezone is not an IANA time zone such as Europe/Berlin",
        "caller_id, someone, 'A phone number holds 3 to 15 digits, with +, blanks, dots, dashes and brackets at most'",
        "dnc_key, 99, 'dnc_key is one key of a telephone: 0 to 9, * or #'",
        "autostart, maybe, campaign.autostart must be 1 or 0"
    })
    void campaignWithAnImpossibleMemberIsNotMade(String member, String value, String sentence) {
        ApiClient.Reply reply = api.call(
                "Campaign_Create",
                "campaign",
                json("contact_group_id", "" + group, "message", "" + recording, member, value));

        assertRefused(reply, 200);
        assertThat(reply.text()).isEqualTo(sentence.replace("10,000", "10000"));
    }

    static Stream<byte[]> filesThatAreNoWav() {
        byte[] wav = Wav.hum(100);
        byte[] compressed = wav.clone();
        compressed[20] = 0x55;
        return Stream.of(
                "root:x:0:0:root:/root:/bin/bash\n".repeat(100).getBytes(StandardCharsets.UTF_8),
                "RIFF".getBytes(StandardCharsets.UTF_8),
                "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8),
                "ID3\u0004 no MPEG either".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[100_000],
                Arrays.copyOf(wav, 40),
                compressed);
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNoWav")
    void fileThatIsNoWavIsRefused(byte[] content) {
        ApiClient.Reply reply = api.upload("Recording_Create", "media", content, "title", "not audio");

        assertRefused(reply, 200);
        assertThat(reply.text()).hasSizeGreaterThan(15).doesNotContain("root:");
    }

    @Test
    void gibibyteThatIsAnnouncedIsRefusedBeforeItIsSent() throws IOException {
        EndlessUpload.Outcome outcome = upload().announced("Recording_Create", GIBIBYTE);

        assertTooLarge(outcome, "The request is larger than 100 MiB");
        assertThat(outcome.sent()).isLessThan(GIBIBYTE / 16);
    }

    @Test
    void gibibyteThatIsNotAnnouncedIsReadUpToTheLimitAndNotKept() throws IOException {
        EndlessUpload.Outcome outcome = upload().chunked("Recording_Create", GIBIBYTE);

        assertTooLarge(outcome, "A file is larger than 100 MiB");
        assertThat(outcome.sent()).isLessThan(GIBIBYTE / 4);
    }

    @Test
    void strangersUploadIsNotReadAtAll() throws IOException {
        EndlessUpload.Outcome outcome = new EndlessUpload(
                        system.address(), "api_username", "admin", "api_password", "wrong", "title", "t")
                .chunked("Recording_Create", GIBIBYTE);

        assertThat(outcome.answer()).startsWith("HTTP/1.1 401 ").contains("[false,\"Wrong username or password\"]");
        assertThat(outcome.sent()).isLessThan(GIBIBYTE / 16);
    }

    private EndlessUpload upload() {
        return new EndlessUpload(
                system.address(),
                "api_username",
                customer.username(),
                "api_password",
                customer.password(),
                "title",
                "endless");
    }

    private void assertTooLarge(EndlessUpload.Outcome outcome, String sentence) {
        assertThat(outcome.answer()).startsWith("HTTP/1.1 413 ").contains("[false,\"" + sentence + "\"]");
        await().until(() ->
                files(system.home().resolve("uploads").resolve("node1")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"text/xml", "application/octet-stream", "nonsense"})
    void otherContentTypesAreNotSupported(String type) {
        assertRefused(post("Campaign_List", type, "<a/>"), 415);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, [1]",
        "application/json, {\"api_username\":",
        "multipart/form-data, none",
        "multipart/form-data; boundary=x, --x",
        "application/x-www-form-urlencoded, a=%FF%FE"
    })
    void bodyThatIsNotWhatItsTypeSaysIsRefused(String type, String body) {
        ApiClient.Reply reply = post("Campaign_List", type, body);

        assertThat(reply.status()).isIn(200, 400, 401);
        assertRefused(reply, reply.status());
    }

    private ApiClient.Reply post(String method, String type, String body) {
        return api.send(api.request(method)
                .header("Authorization", basic(customer))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String basic(Customer customer) {
        String pair = customer.username() + ":" + customer.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(ApiClient.Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.headers().get("content-type")).first().asString().startsWith("application/json");
        assertThat(reply.pair()).as("two elements").hasSize(2);
        assertThat(reply.isTrue()).isFalse();
        assertThat(reply.pair().get(1).getValueType()).isEqualTo(JsonValue.ValueType.STRING);
        assertThat(reply.text()).isNotBlank().doesNotContain("Exception", "ictb.", "java.", "SELECT", "Internal error");
    }
}
