package ictb.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.ApiClient.Reply;
import ictb.it.RawRequest.Answer;
import ictb.it.RawRequest.Content;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What many clients send at the same time to take the memory and the workers of a server that runs as it ships: it stays up, and
 * others are answered meanwhile.
 */
class DoorLimitsIT {

    private static final int MIB = 1 << 20;
    private static final int CROWD = 160;

    private static RunningSystem system;
    private static Operations operations;
    private static Customer attacker;
    private static Customer innocent;
    private static Campaign campaign;

    @BeforeAll
    static void start() {
        system = RunningSystem.start("doors", Map.of());
        operations = new Operations(system.address());
        attacker = Customer.of(system);
        innocent = Customer.of(system);
        campaign = innocent.campaign(innocent.group(Customer.ordinaryNumbers(1)), innocent.recording(300));
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    private static String basic(Customer customer) {
        String pair = customer.username() + ":" + customer.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    /** From an address that nobody else has. */
    private static void assertTheInnocentIsAnswered() throws IOException {
        for (String method : List.of("Campaign_Status", "Campaign_Stop")) {
            Answer answer = RawRequest.post(system.address(), method + "?campaign_id=" + campaign.id())
                    .from("127.0.1.1")
                    .header("Authorization", basic(innocent))
                    .send(Content.of(""));
            assertThat(answer.status()).as(method + ": " + answer.body()).isEqualTo(200);
        }
        assertThat(operations.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(operations.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static <T> List<T> atOnce(int count, Callable<T> call) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(count);
        try {
            List<Future<T>> calls = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                calls.add(clients.submit(call));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : calls) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    /** JSON of numbers, of empty lists, a long text, and an envelope with many elements; each close to its limits. */
    private static final String NUMBERS = "{\"contact_group\":[" + "0,".repeat(MIB / 2 - 50) + "0]}";

    private static final String LISTS =
            "{\"contact_group\":[" + "[],".repeat(49_000) + "0],\"more\":\"" + "a".repeat(MIB - 200_000) + "\"}";
    private static final String TEXT = "{\"contact_group\":\"" + "\u00e4".repeat(MIB / 2 - 50) + "\"}";
    private static final String ELEMENTS =
            "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><Contact_Group_Create>"
                    + "<contact_group>" + "<a/>".repeat(49_000) + "</contact_group><b>" + "b".repeat(MIB - 50)
                    + "</b></Contact_Group_Create></e:Body></e:Envelope>";

    @TestFactory
    Stream<DynamicTest> manyLargeBodiesAtOnceAreRefusedAndOthersAreAnswered() {
        return Stream.of(
                bombs("lists of strangers", "/rest/Contact_Group_Create", "application/json", LISTS, ""),
                bombs("envelopes of a user", "/soap", "text/xml", ELEMENTS, basic(attacker)));
    }

    @TestFactory
    @Tag("nightly")
    Stream<DynamicTest> furtherLargeBodiesAtOnceAreRefusedAndOthersAreAnswered() {
        return Stream.of(
                bombs("numbers of strangers", "/rest/Contact_Group_Create", "application/json", NUMBERS, ""),
                bombs("texts of strangers", "/rest/Contact_Group_Create", "application/json", TEXT, ""),
                bombs("envelopes of strangers", "/soap", "text/xml", ELEMENTS, ""),
                bombs("lists of a user", "/rest/Contact_Group_Create", "application/json", LISTS, basic(attacker)));
    }

    private DynamicTest bombs(String name, String path, String type, String body, String authorization) {
        return dynamicTest(name, () -> {
            AtomicBoolean isOver = new AtomicBoolean();
            ExecutorService bystander = Executors.newSingleThreadExecutor();
            Future<?> answered = bystander.submit(() -> {
                do {
                    assertTheInnocentIsAnswered();
                } while (!isOver.get());
                return null;
            });
            List<Answer> answers;
            try {
                // From few addresses, so that the limits of each do not keep most of them out.
                AtomicInteger client = new AtomicInteger();
                answers = atOnce(CROWD, () -> {
                    RawRequest request = new RawRequest(system.address(), "POST " + path)
                            .from("127.0.2." + (1 + client.getAndIncrement() % 4))
                            .header("Content-Type", type);
                    if (!authorization.isEmpty()) {
                        request.header("Authorization", authorization);
                    }
                    return request.sendChunked(Content.of(body.getBytes(UTF_8)));
                });
            } finally {
                isOver.set(true);
                bystander.shutdown();
            }

            answered.get();
            System.err.println(name + ": "
                    + answers.stream()
                            .collect(Collectors.groupingBy(
                                    answer -> answer.status() + " "
                                            + answer.body()
                                                    .replaceAll("(?s).*(false,\"[^\"]*|<faultstring[^<]*).*", "$1"),
                                    Collectors.counting())));
            assertThat(system.application().child().isAlive()).isTrue();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.status()).isIn(0, 200, 401, 413, 429, 500, 503))
                    .filteredOn(answer -> answer.status() == 503 || answer.status() == 429)
                    .allSatisfy(answer -> assertThat(answer.head()).contains("Retry-After: "))
                    .allSatisfy(answer -> assertThat(answer.body()).contains("[false,\""));
            assertThat(answers).noneMatch(answer -> answer.body().contains("Internal error"));
        });
    }

    @Test
    void slowBodiesOfOneAddressLeaveAllOthersTheirWorkers() throws Exception {
        new ServerDoors(system).answerOthersWhileOneAddressSendsSlowly();
    }

    @Test
    void slowBodiesOfManyAddressesLeaveWorkersForHealthStopAndStatus() throws Exception {
        try (HalfRequests slow = new HalfRequests(system.address())) {
            for (int i = 0; i < 260; i++) {
                slow.begin("127.0.4." + (1 + i % 5), HalfRequests.post("Contact_Group_Create", "{", 1_000));
            }
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
                Reply reply = innocent.api().call("Campaign_List");
                return reply.status() == 503 && reply.headers().containsKey("retry-after");
            });

            assertTheInnocentIsAnswered();
        }
    }

    @Test
    void oneConnectionCarriesNoStreamsOfHttp2() throws Exception {
        new ServerDoors(system).carryNoStreamsOfHttp2();
    }

    @Test
    void requestThatSaysTwiceHowLongItIsIsRefusedAndItsConnectionEnds() throws Exception {
        new ServerDoors(system).refuseRequestsThatSayTwiceHowLongTheyAre();
    }

    @Test
    void pagesOfTheServerItselfAreNotServed() {
        new ServerDoors(system).serveNoPagesOfTheServerItself();
    }

    @Test
    void bodyThatDoesNotComeEndsWith408AndItsConnection() throws Exception {
        try (HalfRequests slow = new HalfRequests(system.address())) {
            Socket socket = slow.begin("127.0.5.1", HalfRequests.post("Contact_Group_Create", "{", 1_000));

            assertThat(HalfRequests.answerUntilClosed(socket))
                    .startsWith("HTTP/1.1 408")
                    .contains("[false,\"The body comes too slowly")
                    .doesNotContain("[still open]");
        }
        assertThat(operations.metrics().value("ictb_http_refused_total{limit=\"slow\"}"))
                .isPositive();
    }

    /** Each byte comes long before the server loses its patience with a read. */
    @Test
    @Tag("nightly")
    void bodyThatTricklesEndsWith408() throws Exception {
        try (HalfRequests slow = new HalfRequests(system.address())) {
            Socket socket = slow.begin("127.0.5.2", HalfRequests.post("Contact_Group_Create", "{", 1_000));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> {
                        socket.getOutputStream().write(' ');
                        return socket.getInputStream().available() > 0;
                    });

            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void credentialsThatComeBeforeTheBodyAreCheckedBeforeIt() throws Exception {
        String wrong = "Basic " + Base64.getEncoder().encodeToString("nobody:wrong".getBytes(UTF_8));
        try (HalfRequests half = new HalfRequests(system.address())) {
            List<Socket> clients = List.of(
                    half.begin(
                            "127.0.6.1",
                            HalfRequests.post("Contact_Group_Create", "{", MIB, "Authorization: " + wrong + "\r\n")),
                    half.begin(
                            "127.0.6.1",
                            HalfRequests.post("Contact_Group_Create", "{", MIB, "Authorization: Bearer none\r\n")),
                    half.begin(
                            "127.0.6.1",
                            HalfRequests.post(
                                    "Contact_Group_Create?api_username=nobody&api_password=wrong", "{", MIB)));
            for (Socket client : clients) {
                assertThat(new String(client.getInputStream().readNBytes(12), UTF_8))
                        .isEqualTo("HTTP/1.1 401");
            }
            Socket soap = half.begin(
                    "127.0.6.1",
                    HalfRequests.post("x", "<", MIB, "Authorization: " + wrong + "\r\n")
                            .replace("/rest/x", "/soap")
                            .replace("application/json", "text/xml"));
            assertThat(new String(soap.getInputStream().readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 500");
        }
    }

    @Test
    @Tag("nightly")
    void documentsOfOneTenantDoNotKeepAnotherFromBeingAnswered() throws Exception {
        byte[] pdf = Pdf.pages("One page", "and another");
        ApiClient tenant = attacker.byKey();
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService bystander = Executors.newSingleThreadExecutor();
        Future<?> answered = bystander.submit(() -> {
            do {
                assertTheInnocentIsAnswered();
            } while (!isOver.get());
            return null;
        });
        List<Reply> replies;
        try {
            replies = atOnce(215, () -> tenant.upload("Document_Create", "media", pdf, "title", "one of many"));
        } finally {
            isOver.set(true);
            bystander.shutdown();
        }

        answered.get();
        assertThat(replies).extracting(Reply::status).isSubsetOf(200, 429, 503);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != 200)
                .isNotEmpty()
                .allSatisfy(reply -> {
                    assertThat(reply.headers()).containsKey("retry-after");
                    assertThat(reply.body()).startsWith("[false,\"");
                });
        assertThat(replies).anyMatch(reply -> reply.status() == 200);
    }

    /** What Payara has taken over to write is no longer seen from here: the uploads are counted for certain. */
    @Test
    void clientsThatGoAwayAreCountedAndLeaveNoStackTrace() throws Exception {
        ApiClient api = attacker.api();
        long group = api.call("Contact_Group_Create", "contact_group", Customer.json("name", "many"))
                .number();
        String rows = IntStream.range(0, 9_000)
                .mapToObj(i -> "1212555" + (10_000 + i) + "," + "d".repeat(250))
                .collect(Collectors.joining("\n", "phone,description\n", "\n"));
        api.upload(
                        "Contact_Import",
                        "source_file",
                        rows.getBytes(UTF_8),
                        "contact_group_id",
                        "" + group,
                        "type",
                        "file")
                .number();
        long logged = Files.size(system.application().log());
        double before = operations.metrics().value("ictb_http_aborted_total");

        try (HalfRequests clients = new HalfRequests(system.address())) {
            String authorization = "Authorization: " + basic(attacker) + "\r\n";
            for (int i = 0; i < 10; i++) {
                clients.begin(
                        "127.0.7.1",
                        HalfRequests.post("Contact_Group_Create", "{\"contact_group\":", 1_000, authorization));
                Socket reading = clients.begin(
                        "127.0.7.1",
                        "GET /rest/Contact_List?limit=9000&contact_group_id=" + group + " HTTP/1.1\r\nHost: a\r\n"
                                + authorization + "\r\n");
                assertThat(new String(reading.getInputStream().readNBytes(12), UTF_8))
                        .isEqualTo("HTTP/1.1 200");
            }
            clients.abort();
        }

        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> operations.metrics().value("ictb_http_aborted_total") >= before + 10);
        String log = new String(Files.readAllBytes(system.application().log()), UTF_8).substring((int) logged);
        assertThat(log).doesNotContain("\tat ", "Exception");
    }

    @Test
    void halfOfACharacterIsRefusedInEveryNotation() throws Exception {
        ApiClient api = attacker.api();
        String half = "{\"name\":\"half \\ud83d\"}";

        assertThat(api.call("Contact_Group_Create", "contact_group", half).body())
                .isEqualTo("[false,\"contact_group holds half of a character: a lone surrogate\"]");
        assertThat(RawRequest.post(system.address(), "Contact_Group_Create")
                        .header("Authorization", basic(attacker))
                        .header("Content-Type", "application/json")
                        .sendChunked(Content.of("{\"contact_group\":" + half + "}"))
                        .body())
                .contains("[false,\"The body holds half of a character: a lone surrogate\"]");
        assertThat(api.call("Contact_Group_List").body()).doesNotContain("half");
    }
}
