package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.ApiClient.Reply;
import ictb.it.GoldenFile.Exchange;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one may by one's own grants alone: the role of agents is without any of its own while this runs. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsIT {

    private final RunningSystem system;
    private Customer agent;
    private List<String> ofAgents;

    GrantsIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void takeFromAgentsWhatTheyMay() throws SQLException {
        agent = Customer.withRole(system, 3);
        ofAgents = system.texts("SELECT permission FROM role_permission WHERE role_id = 3");
        system.execute("DELETE FROM role_permission WHERE role_id = 3");
    }

    @AfterAll
    void giveItBack() throws SQLException {
        for (String permission : ofAgents) {
            system.execute("INSERT INTO role_permission (role_id, permission) VALUES (3, '" + permission + "')");
        }
    }

    @TestFactory
    Stream<DynamicTest> methodIsOpenWhileItsPermissionIsGranted() {
        return GoldenFile.all().stream()
                .map(file -> dynamicTest(file.method(), () -> {
                    assertThat(isOpen(file)).isFalse();

                    grant("User_Permission_Create", file.permission());
                    assertThat(isOpen(file)).isTrue();

                    grant("User_Permission_Delete", file.permission());
                    assertThat(isOpen(file)).isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> shortNameGrantsEveryVerbOfItsObjectAndOfNoOther() {
        Map<String, List<GoldenFile>> byObject =
                GoldenFile.all().stream().collect(Collectors.groupingBy(GrantsIT::object));
        return byObject.keySet().stream()
                .map(object -> dynamicTest(object, () -> {
                    grant("User_Permission_Create", object);
                    assertThat(byObject.get(object)).allMatch(this::isOpen);
                    assertThat(byObject.values())
                            .extracting(files -> files.get(0))
                            .filteredOn(other -> !object(other).equals(object))
                            .noneMatch(this::isOpen);

                    grant("User_Permission_Delete", object);
                    assertThat(byObject.get(object)).noneMatch(this::isOpen);
                }));
    }

    private static String object(GoldenFile file) {
        return file.permission().split("_")[0];
    }

    private void grant(String method, String permission) {
        Reply reply = system.admin().call(method, "usr_id", "" + agent.usrId(), "permission", permission);
        assertThat(reply.body()).startsWith("[true,");
    }

    private boolean isOpen(GoldenFile file) {
        Exchange exchange = file.exchanges().get(0);
        Reply reply = exchange.call(file.method(), agent.api(), exchange.fieldsOfNobody());

        String closed = "[false,\"" + file.method() + " needs the permission " + file.permission() + "\"]";
        assertThat(reply.status()).isEqualTo(200);
        return !reply.body().equals(closed);
    }
}
