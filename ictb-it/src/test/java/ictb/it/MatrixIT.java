package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.ApiClient.Reply;
import ictb.it.GoldenFile.Exchange;
import jakarta.json.JsonString;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every method refuses whoever may not call it, and nothing has changed then: a checksum over all tables is the same. */
class MatrixIT {

    /** They tell a stranger of his own objects, where nothing of another's is among them. */
    private static final Set<String> ANSWER_WITH_NOTHING =
            Set.of("Contact_List", "Contact_DNC_List", "Campaign_List_Summary", "Contact_Group_List");

    /** What methods that take a {@code usr_id} say before they look for anything. */
    private static final String NAMES_ANOTHER_USER = "[false,\"Only an administrator may name another user's usr_id\"]";

    private static RunningSystem system;
    private static List<String> tables;

    @BeforeAll
    static void start() throws SQLException {
        system = RunningSystem.start(
                "matrix", Map.of("ICTB_SIGNIN_FAILURES", "100000", "ICTB_SIGNIN_FAILURES_ADDRESS", "100000"));
        tables = system.texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name NOT IN ('audit', 'node', 'flyway_schema_history')");
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsLetInByWrongCredentials() {
        return forEveryMethod(file -> {
            Customer customer = Customer.of(system);
            assertRefused(
                    file, new ApiClient(system.address(), "", ""), 401, "api_username and api_password are required");
            assertRefused(
                    file,
                    new ApiClient(system.address(), customer.username(), "wrong"),
                    401,
                    "Wrong username or password");
            assertRefused(file, new ApiClient(system.address(), "nobody", "wrong"), 401, "Wrong username or password");
        });
    }

    @TestFactory
    Stream<DynamicTest> inactiveUserIsNotLetIn() {
        Customer customer = Customer.withRole(system, 1);
        system.admin().call("User_Update", "usr_id", "" + customer.usrId(), "user", json("active", "0"));
        return forEveryMethod(file -> assertRefused(file, customer.api(), 401, "Wrong username or password"));
    }

    @TestFactory
    Stream<DynamicTest> roleBelowIsRefused() {
        ApiClient agent = Customer.withRole(system, 3).api();
        return forEveryMethod(file -> {
            if (GoldenFilesIT.isAboveAgents(file.permission())) {
                assertRefused(file, agent, 200, file.method() + " needs the permission " + file.permission());
            } else {
                assertThat(agent.call(file.method()).body()).doesNotContain("needs the permission");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> objectsOfAnotherTenantAreNotThere() {
        Customer stranger = Customer.of(system);
        return GoldenFile.all().stream()
                .filter(file -> !GoldenFilesIT.isForAdministrators(file.permission()))
                .filter(file -> file.exchanges().get(0).send().toString().contains("${"))
                .map(file -> dynamicTest(file.method(), () -> {
                    Exchange exchange = file.exchanges().get(0);
                    String[] fields = fields(exchange, new Scene(system));
                    String before = checksums();
                    Reply reply = call(file, exchange, stranger.api(), fields);

                    assertThat(reply.status()).isEqualTo(200);
                    if (ANSWER_WITH_NOTHING.contains(file.method())) {
                        assertThat(reply.body()).isIn("[true,[]]", "[true,{}]");
                    } else {
                        assertThat(reply.body())
                                .matches(body -> body.startsWith("[false,\"No ") || body.equals(NAMES_ANOTHER_USER));
                    }
                    assertThat(checksums()).isEqualTo(before);
                }));
    }

    private static void assertRefused(GoldenFile file, ApiClient caller, int status, String sentence)
            throws SQLException {
        Exchange exchange = file.exchanges().get(0);
        String[] fields = fields(exchange, new Scene(system));
        String before = checksums();
        Reply reply = call(file, exchange, caller, fields);

        assertThat(reply.body()).isEqualTo("[false,\"" + sentence + "\"]");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(checksums()).isEqualTo(before);
    }

    private static Reply call(GoldenFile file, Exchange exchange, ApiClient caller, String... fields) {
        return exchange.file().isPresent()
                ? caller.upload(file.method(), exchange.file().get(), exchange.bytes(100), fields)
                : caller.call(file.method(), fields);
    }

    private static String[] fields(Exchange exchange, Scene scene) {
        List<String> fields = new ArrayList<>();
        exchange.send().forEach((name, value) -> {
            fields.add(name);
            fields.add(scene.resolve(value instanceof JsonString text ? text.getString() : value.toString()));
        });
        return fields.toArray(String[]::new);
    }

    private static String checksums() throws SQLException {
        List<String> sums = new ArrayList<>();
        for (String table : tables) {
            sums.add(table + " " + system.sum(table));
        }
        return String.join("\n", sums);
    }

    /** A check of one method. */
    private interface Check {
        void of(GoldenFile file) throws SQLException;
    }

    private static Stream<DynamicTest> forEveryMethod(Check check) {
        return GoldenFile.all().stream().map(file -> dynamicTest(file.method(), () -> check.of(file)));
    }
}
