package ictb.it;

import static ictb.it.Customer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ictb.it.pigeon.Loft;
import ictb.it.pigeon.PigeonChannel;
import ictb.it.pigeon.PigeonTransmitter;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A channel that only the tests know delivers campaigns as telephones do, beside them, and without the engine knowing it. */
class PigeonIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static RunningSystem system;
    private static Loft loft;

    @BeforeAll
    static void start() throws Exception {
        system = RunningSystem.prepare("pigeon", AssemblyWith.packageOf(PigeonChannel.class), Map.of());
        loft = new Loft(system.home());
        system.startApplication();
        system.execute("INSERT INTO trunk (name, technology, dialstring, cps, channel) VALUES ('pigeons', '"
                + PigeonTransmitter.TECHNOLOGY + "', '{number}', 50, 1000)");
    }

    @AfterAll
    static void stop() throws IOException {
        system.close();
    }

    @AfterEach
    void letGo() {
        loft.letGo();
    }

    private static List<String> numbers(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> prefix + "%04d".formatted(i))
                .toList();
    }

    private static Campaign texts(Customer customer, List<String> numbers) {
        long text = customer.api()
                .call("Text_Create", "name", "text", "data", "hello")
                .number();
        long id = customer.api()
                .call(
                        "Campaign_SMS_Create",
                        "campaign",
                        json("contact_group_id", "" + customer.group(numbers), "message", "" + text))
                .number();
        return new Campaign(system, customer.api(), id, "");
    }

    private static void assertThatEachGotOne(List<String> numbers) {
        Map<String, Long> flights = loft.flights().stream()
                .filter(flight -> numbers.contains(flight.number()))
                .collect(Collectors.groupingBy(Loft.Flight::number, Collectors.counting()));
        assertThat(flights.keySet()).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(flights.values()).as("pigeons for each").containsOnly(1L);
    }

    private static List<String> statuses(Campaign campaign) throws SQLException {
        return system.texts("SELECT DISTINCT status FROM campaign_contact WHERE campaign_id = " + campaign.id());
    }

    @Test
    void pigeonsCarryACampaignWhateverNewsComesBack() throws Exception {
        List<String> numbers = numbers("1212557", 60);
        Campaign campaign = texts(Customer.of(system), numbers);

        campaign.start();
        campaign.awaitCompletion(PATIENCE);

        assertThatEachGotOne(numbers);
        assertThat(statuses(campaign)).containsExactly("completed");
        assertThat(system.carrier().calls())
                .as("telephone calls to those")
                .noneMatch(call -> numbers.contains(call.number()));
    }

    @Test
    void pigeonsThatAreHeldHoldUpNoTelephone() throws Exception {
        Customer customer = Customer.of(system);
        List<String> numbers = numbers("1212558", 20);
        loft.hold();
        Campaign texts = texts(customer, numbers);
        texts.start();
        await().atMost(PATIENCE)
                .until(() -> !system.texts("SELECT attempt_id FROM attempt WHERE state = 'SENDING' AND campaign_id = "
                                + texts.id())
                        .isEmpty());

        List<String> people = Customer.ordinaryNumbers(3);
        Campaign calls = customer.campaign(customer.group(people), customer.recording(200));
        calls.start();
        calls.awaitCompletion(PATIENCE);

        assertThat(system.carrier().calls().stream().filter(call -> people.contains(call.number())))
                .as("rung while the pigeons are held")
                .hasSize(3);
        assertThat(loft.flights()).noneMatch(flight -> numbers.contains(flight.number()));
        loft.letGo();
        texts.awaitCompletion(PATIENCE);
        assertThat(loft.flights().stream().filter(flight -> numbers.contains(flight.number())))
                .extracting(Loft.Flight::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyGetsTwoPigeonsWhenTheApplicationIsKilled() throws Exception {
        List<String> numbers = numbers("1212559", 200);
        Campaign campaign = texts(Customer.of(system), numbers);

        campaign.start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> loft.flights().stream().anyMatch(flight -> numbers.contains(flight.number())));
        system.application().kill();
        await().atMost(PATIENCE).until(() -> !system.application().child().isAlive());
        assertThat(statuses(campaign)).as("when it was killed").contains("pending");
        system.startApplication();
        campaign.awaitCompletion(PATIENCE);

        assertThatEachGotOne(numbers);
        assertThat(statuses(campaign)).containsExactly("completed");
    }
}
