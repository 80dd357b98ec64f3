package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three hundred people are in an IVR at the same time, and each is heard. */
@Tag("nightly")
class IvrCrowdIT {

    private static final int CALLERS = 300;

    private static final String FLOW = """
            {"name": "crowd", "data": {"start": "hello", "nodes": {
              "hello": {"type": "menu", "recording_id": %d, "timeout": 20, "repeat": 2, "keys": {"1": "bye"}}, "bye": {"type": "hangup"}}}}
            """;

    @Test
    void everybodyIsHeardWhileAllAreThere() throws Exception {
        try (RunningSystem system =
                RunningSystem.start("ivr-crowd", Map.of("ICTB_TRUNK_CPS", "60", "ICTB_TRUNK_CHANNELS", "" + CALLERS))) {
            Customer customer = Customer.of(system);
            long ivr = customer.api()
                    .call("IVR_Create", "ivr", FLOW.formatted(customer.recording(1_000)))
                    .number();
            Campaign campaign = customer.ivrCampaign(customer.group(numbers()), ivr);
            campaign.start();
            campaign.awaitCompletion(Duration.ofMinutes(2));

            assertThat(campaign.results())
                    .hasSize(CALLERS)
                    .allMatch(row -> row.getString("status").equals("completed"), "completed")
                    .allMatch(row -> row.toString().contains("\"response\":\"hello=1\""), "heard");
            assertThat(system.texts("SELECT MIN(ended) > MAX(answered) FROM attempt"))
                    .as("all at once")
                    .containsExactly("1");
        }
    }

    /** 8 after nine seconds, which leads nowhere, 1 after nine more; what follows in the program does not happen any more. */
    private static List<String> numbers() {
        return IntStream.range(0, CALLERS)
                .mapToObj(i -> "99779891" + (10_000 + i))
                .toList();
    }
}
