package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.ApiClient.Reply;
import ictb.it.GoldenFile.Exchange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever a client sends besides what a method documents is bound to nothing: with the name of every column in every object
 * the call does what it does without them, and no table holds any of their values.
 */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MassAssignmentIT {

    /** A bound value would be hashed before it is kept: what must not change is told apart by comparing. */
    private static final String HASHES = """
            SELECT CONCAT_WS(' ', 'usr', usr_id, passwd, pincode) FROM usr
            UNION ALL SELECT CONCAT_WS(' ', 'extension', extension_id, ha1) FROM extension
            UNION ALL SELECT CONCAT_WS(' ', 'api_key', api_key_id, key_hash) FROM api_key
            """;

    private static final String PINCODES = "SELECT usr_id FROM usr WHERE pincode IS NOT NULL ORDER BY usr_id";

    /** Arguments by which hashes change. */
    private static final Set<String> SECRETS = Set.of("newpass", "pincode", "api_key_id");

    private final RunningSystem system;
    private ForeignMembers foreign;
    private String whereMarked;

    MassAssignmentIT(RunningSystem system) {
        this.system = system;
    }

    @BeforeAll
    void learnNames() throws SQLException {
        foreign = ForeignMembers.of(system);
        assertThat(foreign.count()).isGreaterThan(250);
        whereMarked = system
                .texts("SELECT CONCAT(table_name, ' ', GROUP_CONCAT('CAST(`', column_name, '` AS BINARY)'))"
                        + " FROM information_schema.columns WHERE table_schema = DATABASE() AND data_type <> 'mediumblob'"
                        + " GROUP BY table_name")
                .stream()
                .map(table -> table.split(" ", 2))
                .map(table -> "SELECT CONCAT('" + table[0] + ": ', told) FROM (SELECT CONCAT_WS(' | ', " + table[1]
                        + ") AS told FROM `" + table[0] + "`) AS one WHERE told REGEXP '" + ForeignMembers.MARK + "'")
                .collect(Collectors.joining(" UNION ALL "));
        assertThat(system.texts(whereMarked)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> nothingIsBoundThatAMethodDoesNotDocument() {
        return GoldenFile.all().stream()
                .filter(file -> !file.reads())
                .map(file -> dynamicTest(file.method(), () -> assertNothingForeignIsBound(file)));
    }

    private void assertNothingForeignIsBound(GoldenFile file) throws SQLException {
        Exchange exchange = file.exchanges().get(0);
        Scene scene = new Scene(system);
        exchange.after().ifPresent(scene::get);
        String[] fields = foreign.into(file, scene);
        List<String> hashes = system.texts(HASHES);
        List<String> pincodes = system.texts(PINCODES);
        String audit = audit();

        Reply reply = exchange.call(file.method(), scene.clientOf(exchange.by()), fields);

        assertThat(reply.body()).startsWith("[true,");
        assertThat(system.texts(whereMarked)).isEmpty();
        if (SECRETS.stream().noneMatch(secret -> foreign.documents(file.method(), secret))
                && !foreign.documents(file.method(), "user")) {
            assertThat(system.texts(HASHES)).containsAll(hashes);
        }
        if (!foreign.documents(file.method(), "pincode")) {
            assertThat(system.texts(PINCODES)).isEqualTo(pincodes);
        }
        assertThat(audit()).startsWith(audit);
    }

    /** Every row of the log in its order. */
    private String audit() throws SQLException {
        List<String> rows = new ArrayList<>(
                system.texts("SELECT CONCAT_WS(' ', audit_id, at, usr_id, action, subject, outcome) FROM audit"
                        + " ORDER BY audit_id"));
        return String.join("\n", rows) + "\n";
    }
}
