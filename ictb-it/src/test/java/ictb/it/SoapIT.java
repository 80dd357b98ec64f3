package ictb.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.SoapCaller.Reply;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SOAP door as PHP's own client finds it, and as whoever wants to bring it down. */
@ExtendWith(SharedSystem.class)
class SoapIT {

    private static final String PHONE_REFUSED =
            "A phone number holds 3 to 15 digits, with +, blanks, dots, dashes and brackets at most";

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final RunningSystem system;
    private final Customer customer;

    SoapIT(RunningSystem system) {
        this.system = system;
        this.customer = Customer.of(system);
    }

    @ParameterizedTest
    @CsvSource({"wsdl, 1.1", "wsdl, 1.2", "plain, 1.1", "plain, 1.2"})
    void everyGroupIsCalledByPhp(String mode, String version) throws IOException {
        String number = "4420" + (60_000_000 + customer.usrId());

        String[] printed = php().run(
                        "soap.php",
                        mode,
                        version,
                        customer.username(),
                        customer.password(),
                        RunningSystem.ADMIN_PASSWORD,
                        customer.usrId(),
                        number)
                .split("\n");

        List<String> expected = List.of(
                "Account_Password_Update ok Pin code updated",
                "Account_Password_Update refused: pincode has 4 to 16 digits",
                "Contact_Group_Create ok [0-9]+",
                "Contact_Create ok [0-9]+",
                "Contact_Create refused: " + Pattern.quote(PHONE_REFUSED),
                "Contact_Group_List ok \\{.*\"name\":\"Gr\\\\u00f6\\\\u00dfe & <more>\".*}",
                "Contact_List ok \\{.*\"first_name\":\"Zo\\\\u00eb\".*}",
                "Contact_DNC_Delete refused: None of these numbers is on the list",
                "Recording_Create ok [0-9]+",
                "Recording_Create refused: title holds a character that cannot be printed",
                "Document_List ok (null|\\[])",
                "Document_Create refused: The file is neither a PDF nor a TIFF file",
                "Text_Create ok [0-9]+",
                "Text_Create refused: name holds a character that cannot be printed",
                "Template_Create ok [0-9]+",
                "Template_Attachment_Add ok [0-9]+",
                "Template_Create refused: There is no merge field \\[contact:secret]; there are .*",
                "Campaign_Create ok [0-9]+",
                "Campaign_Status ok pending",
                "Campaign_Status refused: No campaign with id 987654321",
                "Campaign_List_Summary ok \\{\"item\":\\{\"key\":\"" + customer.usrId()
                        + "\",\"value\":\\{\"item\":.*}",
                "Campaign_Schedule ok .*",
                "IVR_Create ok [0-9]+",
                "IVR_Create refused: data.nodes.a.type must be one of .*",
                "IVR_Get ok \\{.*\"data\":\"\\{\\\\\"start\\\\\":\\\\\"hello\\\\\".*}",
                "Message_Create ok [0-9]+",
                "Message_Create refused: parts\\[0].type must be one of recording, say",
                "User_Credit_Get ok 0",
                "User_Credit_Get refused: Only an administrator may name another user's usr_id",
                "DID_Create ok [0-9]+",
                "DID_Create refused: The DID " + number + " is there already",
                "AccessNumber_Create ok [0-9]+",
                "AccessNumber_Create refused: The access number " + number + " is there already",
                "Campaign_List unauthenticated: Wrong username or password");
        for (int i = 0; i < Math.min(printed.length, expected.size()); i++) {
            assertThat(printed[i]).matches(expected.get(i));
        }
        assertThat(printed).hasSameSizeAs(expected);
    }

    @Test
    void credentialsAreTakenInEveryWayOfPhp() throws IOException {
        long campaign = customer.campaign(customer.group(List.of("188887212")), customer.recording(500))
                .id();

        assertThat(php().run("soap_credentials.php", customer.username(), customer.password(), campaign)
                        .split("\n"))
                .containsExactly(
                        "positions ok pending",
                        "array ok pending",
                        "basic ok pending",
                        "header ok pending",
                        "block ok pending",
                        "nobody soap:Client: api_username and api_password are required",
                        "wrong soap:Client: Wrong username or password",
                        "unknown soap:Client: Unknown method Campaign_Dance");
    }

    private Php php() throws IOException {
        return new Php(Path.of(System.getProperty("ictb.work"), "soap"), system.address());
    }

    /** What PHP uploads is there as it was sent. */
    @Test
    void uploadIsTheFile() throws Exception {
        byte[] image = new byte[300_000];
        new java.util.Random(7).nextBytes(image);
        long template = customer.api()
                .call("Template_Create", "name", "t", "subject", "s", "body", "b")
                .number();

        Reply reply = caller().call(
                        "Template_Attachment_Add",
                        Customer.object("name", "a.jpg", "template_id", "" + template),
                        Optional.of("attachment"),
                        image);

        assertThat(reply.isFault()).as(reply.envelope()).isFalse();
        assertThat(system.texts("SELECT SHA2(content, 256) FROM template_attachment WHERE template_attachment_id = "
                        + reply.text("result")))
                .containsExactly(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(image)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE e SYSTEM 'file:///etc/passwd'>",
                "<!DOCTYPE e [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                        + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>",
            })
    void documentTypesAreRefusedAtOnce(String documentType) {
        assertRefusedAtOnce(documentType + envelope("&d;"), "A document type declaration (DTD) is not taken");
    }

    @Test
    void nestingIsRefusedAtOnce() {
        assertRefusedAtOnce(
                envelope("<a>".repeat(10_000) + "</a>".repeat(10_000)),
                "The envelope is nested deeper than 32 elements");
    }

    @Test
    void hugeEnvelopeIsRefusedAtOnce() {
        assertRefusedAtOnce(
                envelope("<a b='" + "x".repeat(20 << 20) + "'/>"),
                "The envelope is larger than 4194304 bytes, files apart");
    }

    private void assertRefusedAtOnce(String envelope, String sentence) {
        long began = System.nanoTime();
        Reply reply = caller().send("text/xml", envelope);

        assertThat(reply.sentence()).isEqualTo(sentence);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        assertThat(customer.api().call("Campaign_List").isTrue()).isTrue();
    }

    @Test
    void wsdlHasTheAddressByWhichItWasFound() throws Exception {
        URI address = URI.create("http://localhost:" + system.address().getPort() + "/soap?wsdl");

        HttpResponse<String> response = get(address);

        String written = Files.readString(Path.of("..", "docs", "ictb.wsdl"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElseThrow()).startsWith("text/xml");
        assertThat(response.body())
                .isEqualTo(written.replace(
                        "http://localhost:8080/soap",
                        "http://localhost:" + system.address().getPort() + "/soap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/soap", "/soap?x", "/soap/Campaign_List"})
    void whatIsNoCallIsAFault(String path) throws Exception {
        HttpResponse<String> response = get(system.address().resolve(path));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body())
                .contains(
                        "<faultstring xml:lang=\"en\">Envelopes are sent by POST to /soap; what there is, /soap?wsdl tells");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "multipart/related; boundary=x", "garbage", "text/xml; charset=klingon"})
    void otherContentTypesAreAFault(String type) {
        Reply reply = caller().send(type, envelope(""));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.isFault()).isTrue();
    }

    /** Soap 1.2 says so by 400 instead of 500, and its clients show the sentence. */
    @Test
    void faultsOfBothVersionsHaveTheirStatus() {
        String wrong = envelope("<api_username>nobody</api_username><api_password>wrong</api_password>");
        Reply old = caller().send("text/xml", wrong);
        Reply young = caller().send(
                        "application/soap+xml",
                        wrong.replace(
                                "http://schemas.xmlsoap.org/soap/envelope/",
                                "http://www.w3.org/2003/05/soap-envelope"));

        assertThat(old.status()).isEqualTo(500);
        assertThat(old.sentence()).isEqualTo("Wrong username or password");
        assertThat(young.status()).isEqualTo(400);
        assertThat(young.text("Text")).isEqualTo("Wrong username or password");
        assertThat(young.text("code")).isEqualTo("unauthenticated");
    }

    @Test
    void repeatedCallIsAnsweredAsTheFirst() {
        JsonValue group = Customer.object("name", "mine");
        jakarta.json.JsonObject arguments = jakarta.json.Json.createObjectBuilder()
                .add("contact_group", group)
                .add("client_ref", "once-" + customer.usrId())
                .build();
        Reply first = caller().call("Contact_Group_Create", arguments, Optional.empty(), new byte[0]);
        Reply second = caller().call("Contact_Group_Create", arguments, Optional.empty(), new byte[0]);

        assertThat(first.hasResult()).as(first.envelope()).isTrue();
        assertThat(second.text("result")).isEqualTo(first.text("result"));
    }

    /** Its text stands nowhere in what the server writes down. */
    @Test
    void passwordIsNotLogged() throws Exception {
        String canary = "canary" + System.nanoTime();
        SoapCaller wrong = new SoapCaller(system.address(), customer.username(), canary);
        assertThat(wrong.call("Campaign_List", JsonValue.EMPTY_JSON_OBJECT, Optional.empty(), new byte[0])
                        .isFault())
                .isTrue();
        wrong.send("text/xml", envelope("<api_password>" + canary + "</api_password><"));

        try (Stream<Path> files = Files.walk(system.home())) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(logs).isNotEmpty();
            for (Path log : logs) {
                assertThat(Files.readString(log, ISO_8859_1)).doesNotContain(canary);
            }
        }
    }

    private SoapCaller caller() {
        return new SoapCaller(system.address(), customer.username(), customer.password());
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        // Payara leaves the type of a long page out where it is asked for an upgrade to HTTP/2, as Java's client does
        // by itself.
        HttpRequest request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String envelope(String content) {
        return "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>" + "<Campaign_List>" + content
                + "</Campaign_List></e:Body></e:Envelope>";
    }
}
