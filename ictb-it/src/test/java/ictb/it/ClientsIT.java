package ictb.it;

import static ictb.it.Customer.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.ApiClient.Reply;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests of programs that are in use, byte by byte as each of them sends its own. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String PHONE = "188887212";
    private static final String NOT_BY_GET =
            " changes something: call it by POST, or by GET with an API key in the" + " Authorization header";

    private final RunningSystem system;
    private Customer customer;
    private ApiClient byKey;
    private ApiClient nobody;
    private long group;
    private long recording;

    ClientsIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void makeWhatCampaignsNeed() {
        customer = Customer.of(system);
        byKey = customer.byKey();
        nobody = new ApiClient(system.address(), "", "");
        group = customer.group(List.of(PHONE));
        recording = customer.recording(500);
    }

    /** Waits: it is not started. */
    private String campaign() {
        return "" + customer.campaign(group, recording).id();
    }

    private Reply post(ApiClient client, String method, String type, String body) {
        return client.send(client.request(method)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return form.toString();
    }

    /** The contact as the campaign has it, when it was added to stay uncalled. */
    private JsonObject result(String campaign, long contact) {
        return byKey
                .call("Campaign_Result", "campaign_id", campaign)
                .pair()
                .getJsonArray(1)
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(row -> row.getInt("contact_id") == contact)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void functionOfTheDocsRunsAsItStandsThere() throws IOException {
        Php php = new Php(Path.of(System.getProperty("ictb.work"), "clients"), system.address());
        String docs = Files.readString(Path.of("..", "docs", "api.md"));
        String function = docs.substring(docs.indexOf("```php\n") + 7);
        Files.writeString(
                php.folder().resolve("docs.php"),
                "<?php\n"
                        + function.substring(0, function.indexOf("```"))
                                .replace(
                                        "http://localhost:8080/",
                                        system.address().toString())
                                .replace("'myuser'", "'" + customer.username() + "'")
                                .replace("'mysecret'", "'" + customer.password() + "'")
                        + """
                        $group = broadcast_api('Contact_Group_Create', array('contact_group' => array('name' => 'mygroup')));
                        $contact = broadcast_api('Contact_Create', array(
                            'contact' => array('phone' => '188887212', 'email' => '[email protected]'),
                            'contact_group_id' => $group[1]));
                        $recording = broadcast_api('Recording_Create', array(
                            'title' => 'myrecording', 'media' => new CURLFile('test/texi.wav')));
                        $campaign = broadcast_api('Campaign_Create', array('campaign' => array(
                            'contact_group_id' => $group[1], 'message' => $recording[1])));
                        $status = broadcast_api('Campaign_Status', array('campaign_id' => $campaign[1]));
                        $list = broadcast_api('Contact_List', array('search' => array('contact_group_id' => $group[1])));
                        echo json_encode(array($contact[0], $status, $list[1][0]->email));
                        """);

        assertThat(php.run("docs.php")).isEqualTo("[true,[true,\"pending\"],null]");
    }

    /** .NET writes names without quotation marks, a type into every part, and the boundary in quotation marks. */
    @Test
    void formOfDotNetIsRead() {
        String boundary = "6a5c9f0e-7d3b-4a0e-9a54-0f7a3f1f2b11";
        String body = Stream.of("campaign_id " + campaign(), "type file")
                        .map(field -> field.split(" "))
                        .map(field -> "--" + boundary + "\r\nContent-Type: text/plain; charset=utf-8\r\n"
                                + "Content-Disposition: form-data; name=" + field[0] + "\r\n\r\n" + field[1] + "\r\n")
                        .reduce("", String::concat)
                + "--" + boundary + "\r\nContent-Disposition: form-data; name=source_file;"
                + " filename=contact_sample.csv; filename*=utf-8''contact_sample.csv\r\n\r\n"
                + "phone,first_name\n12125550190,Ann\n12125550191,Bob\n\r\n--" + boundary + "--\r\n";

        assertThat(post(byKey, "Campaign_Contact_Import", "multipart/form-data; boundary=\"" + boundary + "\"", body)
                        .body())
                .isEqualTo("[true,2]");
    }

    /** And without an API key HTTP Basic, in a form of which objects are JSON. */
    @Test
    void formOfDotNetIsReadWithAUsernameAndAPassword() {
        String pair = customer.username() + ":" + customer.password();
        Reply reply = nobody.send(nobody.request("Contact_Create")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(
                        form("contact", json("phone", PHONE, "first_name", "Ann"), "contact_group_id", "" + group)))
                .build());

        assertThat(reply.number()).isPositive();
    }

    /** The node sends a contact as {@code contact_id}, and users by {@code user_id}, {@code password} and {@code role}. */
    @Test
    void nodeOfN8nAddsContactsAndUsers() {
        String type = FORM + ";charset=utf-8";
        String contact = "{\"phone\":\"" + PHONE + "\",\"email\":\"name@email.com\",\"first_name\":\"Ann\"}";
        assertThat(post(byKey, "Campaign_Contact_Create", type, form("campaign_id", campaign(), "contact_id", contact))
                        .number())
                .isPositive();
        assertThat(post(byKey, "User_Role_List", type, "").body()).contains("\"name\":\"agent\"");

        ApiClient admin = Customer.withRole(system, 1).byKey();
        String username = "n8n" + customer.usrId();
        long usrId = post(
                        admin,
                        "User_Create",
                        type,
                        form("user", json("username", username, "password", "p", "role", "agent")))
                .number();
        assertThat(new ApiClient(system.address(), username, "p")
                        .call("Campaign_List")
                        .body())
                .isEqualTo("[true,[]]");
        assertThat(post(admin, "User_Get", type, form("user_id", "" + usrId)).body())
                .contains("\"username\":\"" + username + "\"");
        assertThat(post(admin, "User_Update", type, form("user_id", "" + usrId, "user", json("role", "2")))
                        .body())
                .isEqualTo("[true,\"User updated\"]");
        assertThat(post(admin, "User_Delete", type, form("user_id", "" + usrId)).body())
                .isEqualTo("[true,\"User deleted\"]");
    }

    @Test
    void httpRequestOfN8nIsRead() {
        String body = "{\"campaign_id\":" + campaign() + ",\"contact\":{\"phone\":" + PHONE
                + ",\"custom1\":true,\"tags\":[\"lead\"]},\"workflow\":{\"id\":\"x\"}}";

        assertThat(post(byKey, "Campaign_Contact_Create", JSON, body).number()).isPositive();
    }

    /** Odoo asks for campaigns by an empty status, and adds contacts by GET. */
    @Test
    void addOnOfOdooExportsContacts() {
        String campaign = campaign();
        assertThat(post(byKey, "Campaign_List_Mode", FORM, "status=").body())
                .startsWith("[true,[{\"campaign_id\":")
                .contains("\"campaign_id\":" + campaign + ",");

        String contact = "{\"first_name\": \"Ann\", \"last_name\": \"\", \"phone\": \"" + PHONE
                + "\", \"address\": \"N/A\", \"email\": \"ann at example\"}";
        Reply reply = byKey.get(
                "Campaign_Contact_Create",
                "contact",
                contact,
                "campaign_id",
                campaign,
                "schedule_time",
                "",
                "expiry",
                "",
                "remote",
                "{\"remote_id\": \"4711\", \"remote_module\": \"Contact\"}");
        assertThat(reply.number()).isPositive();
        assertThat(reply.headers().get("x-ictb-note"))
                .containsExactly("Kept without its email, which is not an e-mail address");
        assertThat(byKey.call("Contact_List", "search", json("remote_id", "4711"))
                        .body())
                .contains("\"contact_id\":" + reply.number() + ",")
                .contains("\"email\":null")
                .contains("\"remote\":{\"remote_id\":\"4711\",\"remote_module\":\"Contact\"}");
    }

    @Test
    void addOnOfOdooExportsDispositionsAndFindsThemInResults() {
        String interested =
                "{\"name\": \"Interested\", \"description\": \"\", \"remote_disp_id\": 3, \"remote_module\": \"odoo18\"}";
        long disposition =
                byKey.get("Disposition_Create", "disposition", interested).number();
        String renamed = interested.replace("Interested", "Very interested");
        assertThat(byKey.get("Disposition_Create", "disposition", renamed).number())
                .isEqualTo(disposition);

        String campaign = campaign();
        long contact = byKey.call(
                        "Campaign_Contact_Create",
                        "campaign_id",
                        campaign,
                        "contact",
                        json("phone", PHONE),
                        "remote",
                        json("remote_id", "4712"),
                        "do_not_call",
                        "1")
                .number();
        assertThat(result(campaign, contact).isNull("disposition")).isTrue();
        assertThat(byKey.call(
                                "Campaign_Disposition_Update",
                                "campaign_id",
                                campaign,
                                "contact_id",
                                "" + contact,
                                "disposition_id",
                                "" + disposition)
                        .text())
                .isEqualTo("Disposition set");

        JsonObject result = result(campaign, contact);
        assertThat(result.getString("disposition")).isEqualTo("Very interested");
        assertThat(result.getInt("disposition_id")).isEqualTo((int) disposition);
        assertThat(result.getJsonObject("remote").getString("remote_id")).isEqualTo("4712");
        assertThat(result.getInt("dnc")).isEqualTo(1);
        assertThat(result.getInt("amd")).isZero();
    }

    /** A link, an image or a form of another site must not add anything. */
    @Test
    void nothingIsAddedByGetWithoutAKey() {
        String query = "Disposition_Create?" + form("disposition", "{\"name\":\"By GET\"}");
        String pair = customer.username() + ":" + customer.password();
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        String inQuery = "&" + form("api_username", customer.username(), "api_password", customer.password());
        List<Reply> replies = List.of(
                get(query, "User-Agent", "a browser"),
                get(query, "Authorization", basic),
                get(query + inQuery, "User-Agent", "a browser"),
                byKey.send(byKey.request(query + inQuery).GET().build()));

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(405);
            assertThat(reply.body()).isEqualTo("[false,\"Disposition_Create" + NOT_BY_GET + "\"]");
            assertThat(reply.headers().get("allow")).containsExactly("POST");
        });
        assertThat(get(query, "Authorization", "Bearer wrong").status()).isEqualTo(401);
        assertThat(byKey.get("Campaign_Start", "campaign_id", "1").status()).isEqualTo(405);
        assertThat(byKey.call("Disposition_List").body()).doesNotContain("By GET");
    }

    private Reply get(String methodAndQuery, String header, String value) {
        return nobody.send(
                nobody.request(methodAndQuery).header(header, value).GET().build());
    }

    /** Zapier sends what its user maps, credentials and fields of its own among it. */
    @Test
    void formOfZapierIsRead() {
        Reply reply = post(
                nobody,
                "Contact_Create",
                FORM,
                form(
                        "api_username",
                        customer.username(),
                        "api_password",
                        customer.password(),
                        "contact_group_id",
                        "" + group,
                        "contact",
                        "{\"phone\":\"+1 (212) 555-0192\",\"custom1\":\"\"}",
                        "zap_id",
                        "17",
                        "contact__first_name",
                        "Ann"));

        assertThat(reply.number()).isPositive();
    }

    /** SuiteCRM and vtiger write arrays as PHP's http_build_query does. */
    @Test
    void nestedFieldsOfACrmAreRead() {
        String body = "username=" + customer.username() + "&password=" + URLEncoder.encode(customer.password(), UTF_8)
                + "&contact_group_id=" + group
                + "&contact%5Bphone%5D=12125550193&contact[first_name]=Zo%C3%AB&contact%5Blast_name%5D=&contact%5Bemail%5D=N%2FA"
                + "&contact%5Bremote%5D%5Bremote_id%5D=c5f1&contact%5Bremote%5D%5Bremote_module%5D=Leads";
        long contact = post(nobody, "Contact_Create", FORM, body).number();

        assertThat(byKey.call("Contact_List", "search", json("remote_id", "c5f1", "remote_module", "Leads"))
                        .body())
                .contains("\"contact_id\":" + contact + ",", "\"first_name\":\"Zoë\"", "\"last_name\":null");
    }

    @Test
    void jsonOfSalesforceWithNullsIsRead() {
        String body =
                "{\"campaign_id\":\"" + campaign() + "\",\"contact\":{\"phone\":\"(212) 555-0194\",\"email\":null,"
                        + "\"first_name\":null,\"custom1\":null,\"remote\":null},\"schedule_time\":null,\"expiry\":null,"
                        + "\"do_not_call\":null,\"attributes\":{\"type\":\"Lead\"}}";

        assertThat(post(byKey, "Campaign_Contact_Create", "application/json;charset=UTF-8", body)
                        .number())
                .isPositive();
    }

    /** UrlFetchApp with a payload that is an object. */
    @Test
    void formOfAppsScriptIsRead() {
        String body = form(
                "campaign",
                "{\"contact_group_id\":" + group + ",\"message\":" + recording + ",\"contact_repeat\":\"2\"}");
        long campaign = post(byKey, "Campaign_Create", FORM, body).number();

        assertThat(post(byKey, "Campaign_Status", FORM, form("campaign_id", "" + campaign))
                        .text())
                .isEqualTo("pending");
        assertThat(byKey.call("Campaign_Summary", "campaign_id", "" + campaign)
                        .pair()
                        .getJsonObject(1)
                        .getString("name"))
                .matches("group, 20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}");
    }

    @Test
    void jsonOfPowerAutomateWithNumbersAndFlagsAsTextsIsRead() {
        String campaign = campaign();
        String body =
                "{\"campaign_id\":\"" + campaign + "\",\"contact\":{\"phone\":\"12125550195\",\"first_name\":\"\","
                        + "\"custom1\":\"12.50\"},\"schedule_time\":\"2034-01-01T10:00:00.0000000Z\",\"do_not_call\":\"True\"}";
        long contact = post(byKey, "Campaign_Contact_Create", "application/json; charset=utf-8", body)
                .number();

        assertThat(result(campaign, contact).getString("status")).isEqualTo("dnc");
    }

    @Test
    void programThatAsksForStrictnessHearsOfItsTypingErrors() {
        String[] fields = {"contact", json("phone", PHONE, "phne", "1"), "contact_group_id", "" + group, "strict", "1"};
        assertThat(byKey.call("Contact_Create", fields).body()).isEqualTo("[false,\"Unknown member contact.phne\"]");
        fields[1] = json("phone", PHONE);
        assertThat(byKey.call("Contact_Create", fields).number()).isPositive();
        assertThat(customer.api().call("Contact_Create", fields).number()).isPositive();
        assertThat(post(byKey, "Campaign_List", JSON, "{\"strict\":true,\"limt\":1}")
                        .body())
                .isEqualTo("[false,\"Unknown argument limt\"]");
    }

    /** Programs probe for it, and go another way where it is not there. */
    @Test
    void methodOfAnotherEditionIsUnknown() {
        Reply reply = byKey.call("Campaign_Filter", "status", "running");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).isEqualTo("[false,\"Unknown method Campaign_Filter\"]");
    }

    @Test
    void agentReadsItsOwnExtensionsAndCreditAndTheRoles() {
        Customer agent = Customer.withRole(system, 3);
        system.admin()
                .call(
                        "User_Extension_Create",
                        "user_id",
                        "" + agent.usrId(),
                        "extension",
                        json("name", "" + (6_000_000 + agent.usrId())))
                .pair();

        assertThat(agent.byKey().get("User_Extension_List").body())
                .contains("\"name\":\"" + (6_000_000 + agent.usrId()));
        assertThat(agent.byKey().get("User_Credit_Get").body()).isEqualTo("[true,0]");
        assertThat(agent.byKey().get("User_Role_List").body()).contains("\"role_id\":3");
        assertThat(agent.byKey().get("User_Credit_Get", "user_id", "1").body())
                .isEqualTo("[false,\"Only an administrator may name another user's usr_id\"]");
    }
}
