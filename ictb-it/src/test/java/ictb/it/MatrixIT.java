package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.ApiClient.Reply;
import ictb.it.GoldenFile.Exchange;
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

    /** What the calls name, which none of them may change. */
    private static Scene scene;

    @BeforeAll
    static void start() throws SQLException {
        system = RunningSystem.start(
                "matrix",
                Map.of(
                        "ICTB_SIGNIN_FAILURES",
                        "100000",
                        "ICTB_SIGNIN_FAILURES_ACCOUNT",
                        "100000",
                        "ICTB_SIGNIN_FAILURES_ADDRESS",
                        "100000"));
        tables = system.stillTables();
        scene = new Scene(system);
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @TestFactory
    Stream<DynamicTest> nobodyIsLetInByWrongCredentials() {
        Customer customer = Customer.of(system);
        ApiClient nobody = new ApiClient(system.address(), "", "");
        return forEveryMethod(file -> {
            List<ApiClient> wrong = List.of(
                    new ApiClient(system.address(), customer.username(), "wrong"),
                    new ApiClient(system.address(), "nobody", "wrong"));
            assertRefused(file, List.of(nobody), 401, "api_username and api_password are required");
            assertRefused(file, wrong, 401, "Wrong username or password");
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
        Customer agent = Customer.withRole(system, 3);
        ApiClient byKey = agent.byKey();
        return forEveryMethod(file -> {
            if (GoldenFilesIT.isAboveAgents(file.permission())) {
                String sentence = file.method() + " needs the permission " + file.permission();
                assertRefused(file, List.of(agent.api(), byKey), 200, sentence);
            } else {
                assertThat(agent.api().call(file.method()).body()).doesNotContain("needs the permission");
                assertThat(byKey.call(file.method()).body()).doesNotContain("needs the permission");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> objectsOfAnotherTenantAreNotThere() {
        Customer stranger = Customer.of(system);
        List<ApiClient> strangers = List.of(stranger.api(), stranger.byKey());
        return GoldenFile.all().stream()
                .filter(file -> !GoldenFilesIT.isForAdministrators(file.permission()))
                .filter(file -> file.exchanges().get(0).send().toString().contains("${"))
                .map(file -> dynamicTest(file.method(), () -> {
                    Exchange exchange = file.exchanges().get(0);
                    String[] fields = exchange.fields(scene);
                    List<String> before = system.sums(tables);

                    for (Reply reply : replies(file, strangers, fields)) {
                        assertThat(reply.status()).isEqualTo(200);
                        if (ANSWER_WITH_NOTHING.contains(file.method())) {
                            assertThat(reply.body()).isIn("[true,[]]", "[true,{}]");
                        } else {
                            assertThat(reply.body())
                                    .matches(
                                            body -> body.startsWith("[false,\"No ") || body.equals(NAMES_ANOTHER_USER));
                        }
                    }
                    assertThat(system.sums(tables)).isEqualTo(before);
                }));
    }

    /** To each of these callers, to what reads also by GET. */
    private static List<Reply> replies(GoldenFile file, List<ApiClient> callers, String... fields) {
        List<Reply> replies = new ArrayList<>();
        for (ApiClient caller : callers) {
            replies.add(file.exchanges().get(0).call(file.method(), caller, fields));
            if (file.reads()) {
                replies.add(caller.get(file.method(), fields));
            }
        }
        return replies;
    }

    private static void assertRefused(GoldenFile file, ApiClient caller, int status, String sentence)
            throws SQLException {
        assertRefused(file, List.of(caller), status, sentence);
    }

    private static void assertRefused(GoldenFile file, List<ApiClient> callers, int status, String sentence)
            throws SQLException {
        Exchange exchange = file.exchanges().get(0);
        String[] fields = exchange.fields(scene);
        List<String> before = system.sums(tables);

        for (Reply reply : replies(file, callers, fields)) {
            assertThat(reply.body()).isEqualTo("[false,\"" + sentence + "\"]");
            assertThat(reply.status()).isEqualTo(status);
        }
        assertThat(system.sums(tables)).isEqualTo(before);
    }

    /** A check of one method. */
    private interface Check {
        void of(GoldenFile file) throws SQLException;
    }

    private static Stream<DynamicTest> forEveryMethod(Check check) {
        return GoldenFile.all().stream().map(file -> dynamicTest(file.method(), () -> check.of(file)));
    }
}
