package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.launcher.Ports;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The carrier calls in to DIDs, at a real Asterisk: a flow is followed, a telephone rings, and who calls elsewhere is refused. */
@ExtendWith(SharedSystem.class)
@Tag("in-time")
class InboundIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicLong CALLERS = new AtomicLong(442_079_470_000L);

    /** Hears nothing but what it is called for. */
    private static final String FLOW = """
            {"name": "come in", "data": {"start": "hello", "nodes": {
              "hello": {"type": "menu", "recording_id": %1$d, "timeout": 2, "repeat": 1, "invalid": "tell", "next": "bye",
                        "keys": {"1": "pin", "2": "never"}},
              "pin": {"type": "input", "recording_id": %1$d, "name": "pin", "digits": 2, "timeout": 2,
                      "next": "known", "invalid": "bye"},
              "known": {"type": "condition", "name": "custom1", "equals": "gold", "then": "name", "else": "bye"},
              "name": {"type": "say", "kind": "characters", "value": "[contact:first_name]", "next": "bye"},
              "tell": {"type": "record", "seconds": 3, "next": "bye"},
              "never": {"type": "dnc", "next": "bye"},
              "bye": {"type": "hangup"}}}}
            """;

    private final RunningSystem system;
    private Customer customer;
    private String number;
    private String callerId;
    private Subscriber subscriber;

    InboundIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeEach
    void makeCustomer() {
        customer = Customer.of(system);
        number = "" + (442_079_480_000L + customer.usrId());
        callerId = "" + CALLERS.incrementAndGet();
        subscriber = new Subscriber(system, callerId);
    }

    private void did(String... members) {
        long id = system.admin()
                .call("DID_Create", "did", json("name", number, "usr_id", "" + customer.usrId()))
                .number();
        if (members.length > 0) {
            assertThat(system.admin()
                            .call("DID_Update", "did_id", "" + id, "did", json(members))
                            .isTrue())
                    .isTrue();
        }
    }

    private void flow() {
        long ivr = customer.api()
                .call("IVR_Create", "ivr", FLOW.formatted(customer.recording(500)))
                .number();
        did("ivr_id", "" + ivr);
    }

    private JsonObject ended() {
        await("the call of " + callerId)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> calls().stream()
                                .filter(row -> row.get("result") != JsonValue.NULL)
                                .count()
                        == 1);
        return calls().get(0);
    }

    private List<JsonObject> calls() {
        return customer.api().call("Inbound_Call_List").pair().getJsonArray(1).getValuesAs(JsonObject.class);
    }

    private static List<String> way(JsonObject call) {
        return call.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("node") + " " + step.getString("result")
                        + (step.get("keys") == JsonValue.NULL ? "" : " " + step.getString("keys")))
                .toList();
    }

    @Test
    void callerFollowsTheFlowOfTheDidAsTheContactThatTheyAre() {
        flow();
        String group = "" + customer.group(List.of());
        customer.api()
                .call(
                        "Contact_Create",
                        "contact",
                        json("phone", callerId, "first_name", "Eva", "custom1", "gold"),
                        "contact_group_id",
                        group)
                .number();

        assertThat(subscriber.call(number, "997721241219")).isTrue();

        JsonObject call = ended();
        assertThat(call.getString("number")).isEqualTo(number);
        assertThat(call.getString("caller")).isEqualTo(callerId);
        assertThat(call.getString("result")).isEqualTo("completed");
        assertThat(way(call)).containsExactly("hello key 1", "pin digits 42", "known then", "name said", "bye hung_up");
    }

    @Test
    void wrongKeyGoesItsWayAndWhatIsSaidIsKeptForTheDidsUser() throws Exception {
        flow();

        assertThat(subscriber.call(number, "997727")).isTrue();

        JsonObject call = ended();
        assertThat(way(call)).containsExactly("hello wrong_key 7", "tell recorded", "bye hung_up");
        Path recorded = system.asterisk().directory().resolve("recorded").resolve(call.getString("call_id") + "-2.wav");
        assertThat(recorded).satisfies(file -> assertThat(Files.size(file)).isGreaterThan(1_000));
        String name = recorded.getFileName().toString();
        assertThat(Base64.getDecoder()
                        .decode(customer.api()
                                .call("Campaign_Recording_Get", "recording", name)
                                .pair()
                                .getJsonObject(1)
                                .getString("wav")))
                .isEqualTo(Files.readAllBytes(recorded));
        assertThat(Customer.of(system)
                        .api()
                        .call("Campaign_Recording_Get", "recording", name)
                        .body())
                .isEqualTo("[false,\"No recording " + name + "\"]");
    }

    @Test
    void callerWhoPressesNothingIsLetGo() {
        flow();

        assertThat(subscriber.call(number, "9977")).isTrue();

        assertThat(way(ended())).containsExactly("hello silence", "bye hung_up");
    }

    @Test
    void callerWhoHangsUpInTheMiddleLeavesTheWaySoFar() {
        flow();

        assertThat(subscriber.call(number, "9977210")).isTrue();

        assertThat(way(ended())).containsExactly("hello key 1", "pin gone");
    }

    @Test
    void callerWhoOptsOutIsOnTheListOfTheDidsUser() {
        flow();

        assertThat(subscriber.call(number, "997722")).isTrue();

        assertThat(way(ended())).containsExactly("hello key 2", "never opted_out", "bye hung_up");
        assertThat(customer.api().call("Contact_DNC_List").body()).contains(callerId);
    }

    @Test
    void withheldNumberIsNobodyAndOptsOutOfNothing() {
        flow();
        subscriber = new Subscriber(system, "");

        assertThat(subscriber.call(number, "997722")).isTrue();

        assertThat(ended().get("caller")).isEqualTo(JsonValue.NULL);
        assertThat(customer.api().call("Contact_DNC_List").pair().getJsonArray(1))
                .isEmpty();
    }

    @Test
    void telephoneOfTheUserRingsAndShowsWhoCalls() throws Exception {
        Telephone telephone = telephone();
        try (Telephone.Desk desk = telephone.at("answers.xml")) {
            assertThat(subscriber.call(number, "99773")).isTrue();

            assertThat(ended().getString("result")).isEqualTo("answered");
            assertThat(desk.callers()).singleElement().asString().contains(callerId);
        }
    }

    @Test
    void busyTelephoneIsToldAsBusy() throws Exception {
        Telephone telephone = telephone();
        try (Telephone.Desk desk = telephone.at("busy.xml")) {
            assertThat(subscriber.call(number, "9977")).isFalse();

            assertThat(ended().getString("result")).isEqualTo("busy");
            assertThat(desk.callers()).isNotEmpty();
        }
    }

    private Telephone telephone() {
        String name = "" + (85_000_000 + customer.usrId());
        JsonObject made = system.admin()
                .call("User_Extension_Create", "usr_id", "" + customer.usrId(), "extension", json("name", name))
                .pair()
                .getJsonObject(1);
        did("extension_id", "" + made.getInt("extension_id"));
        Telephone telephone = new Telephone(system, name, made.getString("secret"));
        await().atMost(PATIENCE).until(telephone::registers);
        return telephone;
    }

    @Test
    void numberThatIsNoneOfOursIsNotAnswered() {
        assertThat(subscriber.call(number, "9977")).isFalse();
        assertThat(calls()).isEmpty();
    }

    @Test
    void didThatLeadsNowhereIsNotAnsweredAndIsToldToItsUser() {
        did();

        assertThat(subscriber.call(number, "9977")).isFalse();

        assertThat(ended().getString("result")).isEqualTo("refused");
    }

    @Test
    void didOfASleepingUserIsNotAnswered() {
        flow();
        system.admin().call("User_Update", "usr_id", "" + customer.usrId(), "user", json("active", "0"));

        assertThat(subscriber.call(number, "9977")).isFalse();
    }

    /** The trunk's calls come from its own host and port, whatever its host is called; it cannot send them elsewhere. */
    @Test
    void carrierOfATrunkIsKnownByItsAddressAndTransfersNobody() throws Exception {
        flow();
        Telephone carrier = new Telephone(system, callerId, "");
        trunk("localhost", carrier.port());

        await("the trunk is known")
                .atMost(PATIENCE)
                .until(() -> carrier.callIn(number, "12125550100").contains(200));

        assertThat(carrier.callIn(number, "12125550100")).containsSubsequence(200, 603);
        assertThat(calls())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.getString("caller")).isEqualTo(callerId));
        assertThat(system.carrier().calls()).noneMatch(call -> call.caller().equals(callerId));
    }

    /** Anybody can write a trunk's name into From. From another port, and without credentials, that is worth nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"ictb-trunk-", "carrier"})
    void callerWhoClaimsToBeATrunkIsRefused(String name) throws Exception {
        flow();
        String trunk = trunk("localhost", Ports.free());
        String claimed = name.endsWith("-") ? name + trunk : name;
        await("the trunk is known")
                .atMost(PATIENCE)
                .until(() -> Files.readString(system.asterisk().directory().resolve("conf/pjsip_trunks.conf"))
                        .contains("endpoint = ictb-trunk-" + trunk));

        assertThat(new Telephone(system, claimed, "").callIn(number, number))
                .isNotEmpty()
                .isSubsetOf(401, 403, 404);
        assertThat(calls()).isEmpty();
    }

    /** Asterisk puts the number that somebody calls from into its events as it is, ends of lines included. */
    @Test
    void callerWritesNoLineOfAnEventThatTheApplicationHears() throws Exception {
        flow();
        Telephone carrier = new Telephone(system, callerId + "%0d%0aForged", "");
        trunk("localhost", carrier.port());
        await("the trunk is known")
                .atMost(PATIENCE)
                .until(() -> carrier.callIn(number, "12125550100").contains(200));

        assertThat(eventsWhile(() -> carrier.callIn(number, "12125550100")))
                .noneMatch(line -> line.startsWith("Forged"));
    }

    /** Lines that the application's own user of the manager interface hears until that is done. */
    private List<String> eventsWhile(Runnable done) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", system.asterisk().amiPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(
                    socket,
                    "Action: Login",
                    "Username: " + system.asterisk().amiUser(),
                    "Secret: " + system.asterisk().amiSecret());
            List<String> lines = new ArrayList<>(linesUntil("Event: FullyBooted", in));
            done.run();
            say(socket, "Action: Ping", "ActionID: last");
            lines.addAll(linesUntil("ActionID: last", in));
            return lines;
        }
    }

    private static void say(Socket socket, String... lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> linesUntil(String last, BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines.add(line);
            if (line.equals(last)) {
                return lines;
            }
        }
        throw new EOFException("Asterisk has closed its manager interface after " + lines);
    }

    /** What a far end writes where a number should stand reaches no record. */
    @Test
    void calledNumberThatIsNoneIsNotAnswered() throws Exception {
        flow();
        Telephone carrier = new Telephone(system, callerId, "");
        trunk("localhost", carrier.port());
        await("the trunk is known")
                .atMost(PATIENCE)
                .until(() -> carrier.callIn(number, "12125550100").contains(200));

        assertThat(carrier.callIn(number + "%0d%0aagi_uniqueid%3a%201", "12125550100"))
                .contains(404)
                .doesNotContain(200);
        assertThat(calls())
                .allSatisfy(call -> assertThat(call.getString("number")).isEqualTo(number));
    }

    /** Which no call of ours goes by. */
    private String trunk(String host, int port) {
        return ""
                + system.admin()
                        .call(
                                "Trunk_Create",
                                "trunk",
                                json("name", "in-" + port, "host", host, "port", "" + port, "active", "0"))
                        .number();
    }

    @Test
    void callerReachesNoNumberOfTheWorld() {
        assertThat(subscriber.call("12125550100", "9977")).isFalse();
        assertThat(system.carrier().calls().stream()
                        .filter(call -> call.caller().equals(callerId)))
                .isEmpty();
    }
}
