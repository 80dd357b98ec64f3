package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.ApiClient.Reply;
import ictb.it.GoldenFile.Exchange;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every method over HTTP, letter by letter as its golden file has it, and closed to whom it is closed. */
@ExtendWith(SharedSystem.class)
class GoldenFilesIT {

    /** What an agent may not do. */
    private static final Set<String> ABOVE_AGENTS = Set.of(
            "campaign_start", "campaign_stop", "campaign_delete", "contact_delete", "ivr_delete", "message_delete");

    private static final Set<String> ADMINISTRATIVE =
            Set.of("user", "did", "accessnumber", "trunk", "route", "rate", "audit");

    private final RunningSystem system;

    GoldenFilesIT(RunningSystem system) {
        this.system = system;
    }

    static boolean isForAdministrators(String permission) {
        return ADMINISTRATIVE.contains(permission.split("_")[0]);
    }

    static boolean isAboveAgents(String permission) {
        return isForAdministrators(permission) || ABOVE_AGENTS.contains(permission);
    }

    @TestFactory
    Stream<DynamicTest> methodAnswersAsItsGoldenFileHasIt() throws SQLException {
        system.leaveOneAdministrator();
        return forEveryMethod(file -> {
            Scene scene = new Scene(system);
            for (Exchange exchange : file.exchanges()) {
                exchange.after().ifPresent(scene::get);
                Reply reply = send(file, exchange, scene);

                assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
                assertThat(reply.headers().get("content-type")).containsExactly("application/json");
                new GoldenAnswer(exchange.answer(), scene).assertIs(reply);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> methodIsClosedToWhoSendsNoCredentials() {
        return forEveryMethod(file -> {
            ApiClient nobody = new ApiClient(system.address(), "", "");
            Reply reply = nobody.call(file.method());

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.body()).isEqualTo("[false,\"api_username and api_password are required\"]");
        });
    }

    @TestFactory
    Stream<DynamicTest> methodIsOpenToTheRolesThatMayUseIt() {
        ApiClient user = Customer.withRole(system, 2).api();
        ApiClient agent = Customer.withRole(system, 3).api();
        return forEveryMethod(file -> {
            boolean isForAdministrators =
                    ADMINISTRATIVE.contains(file.permission().split("_")[0]);
            assertOpen(file, system.admin(), true);
            assertOpen(file, user, !isForAdministrators);
            assertOpen(file, agent, !isForAdministrators && !ABOVE_AGENTS.contains(file.permission()));
        });
    }

    /** With ids that are nobody's: what counts is who may ask. */
    private void assertOpen(GoldenFile file, ApiClient caller, boolean expected) {
        Exchange exchange = file.exchanges().get(0);
        Reply reply = exchange.call(file.method(), caller, exchange.fieldsOfNobody());

        String closed = "[false,\"" + file.method() + " needs the permission " + file.permission() + "\"]";
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().equals(closed)).as("closed: %s", reply.body()).isEqualTo(!expected);
    }

    @TestFactory
    Stream<DynamicTest> methodIsServedByTheVerbsThatFitIt() {
        Scene scene = new Scene(system);
        return forEveryMethod(file -> {
            ApiClient admin = system.admin();
            String query = query(file.exchanges().get(0).fields(scene));
            Reply reply = admin.send(admin.request(file.method() + "?" + query)
                    .header("Authorization", "Basic " + basic("admin", RunningSystem.ADMIN_PASSWORD))
                    .GET()
                    .build());

            assertThat(reply.isTrue()).as("%s", reply.body()).isEqualTo(file.reads());
            assertThat(reply.status()).isEqualTo(file.reads() ? 200 : 405);
            assertThat(reply.headers().getOrDefault("allow", List.of()))
                    .isEqualTo(file.reads() ? List.of() : List.of("POST"));
            assertPutIsNotAllowed(file, admin);
        });
    }

    private static void assertPutIsNotAllowed(GoldenFile file, ApiClient api) {
        Reply reply = api.send(
                api.request(file.method()).PUT(BodyPublishers.ofString("")).build());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.isTrue()).isFalse();
    }

    /** A check of one method. */
    private interface Check {
        void of(GoldenFile file);
    }

    private static Stream<DynamicTest> forEveryMethod(Check check) {
        return GoldenFile.all().stream().map(file -> dynamicTest(file.method(), () -> check.of(file)));
    }

    private static Reply send(GoldenFile file, Exchange exchange, Scene scene) {
        ApiClient caller = scene.clientOf(exchange.by());
        String[] fields = exchange.fields(scene);
        return exchange.file().isPresent()
                ? caller.upload(file.method(), exchange.file().get(), exchange.bytes(300), fields)
                : caller.call(file.method(), fields);
    }

    private static String query(String... fields) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            parts.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return parts.stream().collect(Collectors.joining("&"));
    }

    private static String basic(String username, String password) {
        return Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
