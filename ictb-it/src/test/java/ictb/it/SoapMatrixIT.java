package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.GoldenFile.Exchange;
import ictb.it.SoapCaller.Reply;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@link MatrixIT} shows of REST, by SOAP: whoever may not call a method is refused, and nothing has changed then. */
class SoapMatrixIT {

    /** They tell a stranger of his own objects, where nothing of another's is among them. */
    private static final Set<String> ANSWER_WITH_NOTHING =
            Set.of("Contact_List", "Contact_DNC_List", "Campaign_List_Summary", "Contact_Group_List");

    private static final String NAMES_ANOTHER_USER = "Only an administrator may name another user's usr_id";

    private static RunningSystem system;
    private static List<String> tables;

    /** What the calls name, which none of them may change. */
    private static Scene scene;

    @BeforeAll
    static void start() throws SQLException {
        system = RunningSystem.start(
                "soapmatrix",
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
        return forEveryMethod(file -> {
            assertRefused(file, by("", ""), "unauthenticated", "api_username and api_password are required");
            assertRefused(file, by(customer.username(), "wrong"), "unauthenticated", "Wrong username or password");
        });
    }

    @TestFactory
    Stream<DynamicTest> inactiveUserIsNotLetIn() {
        Customer customer = Customer.withRole(system, 1);
        system.admin().call("User_Update", "usr_id", "" + customer.usrId(), "user", Customer.json("active", "0"));
        return forEveryMethod(
                file -> assertRefused(file, by(customer), "unauthenticated", "Wrong username or password"));
    }

    @TestFactory
    Stream<DynamicTest> roleBelowIsRefused() {
        Customer agent = Customer.withRole(system, 3);
        return forEveryMethod(file -> {
            if (GoldenFilesIT.isAboveAgents(file.permission())) {
                assertRefused(file, by(agent), "refused", file.method() + " needs the permission " + file.permission());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> objectsOfAnotherTenantAreNotThere() {
        SoapCaller stranger = by(Customer.of(system));
        return GoldenFile.all().stream()
                .filter(file -> !GoldenFilesIT.isForAdministrators(file.permission()))
                .filter(file -> file.exchanges().get(0).send().toString().contains("${"))
                .map(file -> dynamicTest(file.method(), () -> {
                    Call call = new Call(file);
                    List<String> before = system.sums(tables);
                    Reply reply = call.by(stranger);

                    if (ANSWER_WITH_NOTHING.contains(file.method())) {
                        assertThat(reply.isFault()).as(reply.envelope()).isFalse();
                        assertThat(reply.text("result")).isEmpty();
                    } else {
                        assertThat(reply.sentence())
                                .matches(told -> told.startsWith("No ") || told.equals(NAMES_ANOTHER_USER));
                    }
                    assertThat(system.sums(tables)).isEqualTo(before);
                }));
    }

    private static void assertRefused(GoldenFile file, SoapCaller caller, String code, String sentence)
            throws SQLException {
        Call call = new Call(file);
        List<String> before = system.sums(tables);
        Reply reply = call.by(caller);

        assertThat(reply.sentence()).isEqualTo(sentence);
        assertThat(reply.text("code")).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(system.sums(tables)).isEqualTo(before);
    }

    /** What a golden file sends first, about objects that are there. */
    private static final class Call {

        private final GoldenFile file;
        private final Exchange exchange;
        private final JsonObject arguments;

        Call(GoldenFile file) {
            this.file = file;
            this.exchange = file.exchanges().get(0);
            this.arguments = SoapGoldenFilesIT.arguments(exchange, scene);
        }

        Reply by(SoapCaller caller) {
            return caller.call(file.method(), arguments, exchange.file(), exchange.bytes(100));
        }
    }

    private static SoapCaller by(Customer customer) {
        return by(customer.username(), customer.password());
    }

    private static SoapCaller by(String username, String password) {
        return new SoapCaller(system.address(), username, password);
    }

    /** A check of one method. */
    private interface Check {
        void of(GoldenFile file) throws SQLException;
    }

    private static Stream<DynamicTest> forEveryMethod(Check check) {
        return GoldenFile.all().stream().map(file -> dynamicTest(file.method(), () -> check.of(file)));
    }
}
