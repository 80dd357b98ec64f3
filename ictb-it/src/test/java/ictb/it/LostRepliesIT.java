package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ictb.it.ApiClient.Reply;
import ictb.it.GoldenFile.Exchange;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever got no answer calls again with the same Idempotency-Key: one thing is made, and the answer is its id. */
@ExtendWith(SharedSystem.class)
class LostRepliesIT {

    private static final Pattern MAKES = Pattern.compile(".*_(Create|Add|Import)");

    /** What they answer is told once, so that they take no key. */
    private static final Set<String> TELL_A_SECRET = Set.of("Account_ApiKey_Create", "User_Extension_Create");

    private final RunningSystem system;
    private final List<String> tables;

    LostRepliesIT(RunningSystem system) throws SQLException {
        this.system = system;
        this.tables = system.texts("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name NOT IN ('node', 'installation', 'flyway_schema_history')");
    }

    @TestFactory
    Stream<DynamicTest> callRepeatedAfterALostReplyMakesNothingMore() {
        return GoldenFile.all().stream()
                .filter(file -> MAKES.matcher(file.method()).matches())
                .filter(file -> !TELL_A_SECRET.contains(file.method()))
                .map(file -> dynamicTest(file.method(), () -> repeat(file)));
    }

    private void repeat(GoldenFile file) throws Exception {
        Exchange exchange = file.exchanges().get(0);
        Scene scene = new Scene(system);
        if (exchange.after().isPresent()) {
            scene.get(exchange.after().get());
        }
        String[] fields = with(exchange.fields(scene), "client_ref", "lost-" + file.method());
        List<String> before = system.sums(tables);
        loseReply(lines -> exchange.call(file.method(), clientOf(scene, exchange, lines), fields));
        List<String> made = system.sums(tables);
        Reply reply = exchange.call(file.method(), scene.clientOf(exchange.by()), fields);

        assertThat(made).isNotEqualTo(before);
        assertThat(reply.isTrue()).as(reply.body()).isTrue();
        assertThat(system.sums(tables)).isEqualTo(made);
    }

    private ApiClient clientOf(Scene scene, Exchange exchange, LostReplies lines) {
        return scene.clientOf(exchange.by()).at(lines.address());
    }

    @Test
    void campaignStartedTwiceForALostReplyRingsOnce() throws Exception {
        Customer customer = Customer.of(system);
        List<String> numbers = Customer.ordinaryNumbers(3);
        Campaign campaign = customer.campaign(customer.group(numbers), customer.recording(200));
        String[] fields = {"campaign_id", "" + campaign.id(), "client_ref", "start"};
        loseReply(lines -> customer.api().at(lines.address()).call("Campaign_Start", fields));

        assertThat(customer.api().call("Campaign_Start", fields).text()).isEqualTo("Campaign started");
        campaign.awaitCompletion(Duration.ofMinutes(3));
        assertThat(campaign.rings()).containsOnlyKeys(numbers);
        assertThat(campaign.rings().values()).containsOnly(1L);
    }

    @Test
    void importOfAnotherFileWithTheKeyIsRefused() {
        Customer customer = Customer.of(system);
        String[] fields = {"type", "file", "contact_group_id", "" + customer.group(List.of()), "client_ref", "file"};
        assertThat(customer.api()
                        .upload("Contact_Import", "source_file", "12125550100".getBytes(), fields)
                        .number())
                .isEqualTo(1);

        assertThat(customer.api()
                        .upload("Contact_Import", "source_file", "12125550101".getBytes(), fields)
                        .body())
                .isEqualTo("[false,\"This Idempotency-Key was used for another call within the last 24 hours\"]");
    }

    @Test
    void refusedImportMayBeMendedUnderItsKey() {
        Customer customer = Customer.of(system);
        String group = "" + customer.group(List.of());
        assertThat(customer.api()
                        .call("Contact_Import", "type", "group", "contact_group_id", group, "client_ref", "mend")
                        .isTrue())
                .isFalse();

        assertThat(customer.api()
                        .upload(
                                "Contact_Import",
                                "source_file",
                                "12125550100".getBytes(),
                                "type",
                                "file",
                                "contact_group_id",
                                group,
                                "client_ref",
                                "mend")
                        .number())
                .isEqualTo(1);
    }

    private interface Sending {

        void through(LostReplies lines);
    }

    private void loseReply(Sending sending) throws Exception {
        try (LostReplies lines = new LostReplies(system.address())) {
            assertThatThrownBy(() -> sending.through(lines)).isInstanceOf(UncheckedIOException.class);
            assertThat(lines.lost()).isEqualTo(1);
        }
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }
}
