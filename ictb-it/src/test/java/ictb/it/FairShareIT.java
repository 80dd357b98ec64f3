package ictb.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Users who dial by the same trunk get as many calls, however many campaigns each has. */
@Tag("alone")
class FairShareIT {

    private static final int CAMPAIGNS = 50;
    private static final int CALLS = 120;

    @Test
    void fiftyCampaignsOfOneUserAreWorthOneOfAnother() throws Exception {
        try (RunningSystem system =
                RunningSystem.start("fair-share", Map.of("ICTB_TRUNK_CPS", "10", "ICTB_TRUNK_CHANNELS", "40"))) {
            Customer many = Customer.of(system);
            Customer one = Customer.of(system);
            List<Campaign> campaigns = new ArrayList<>();
            long message = many.recording(300);
            long group = group(many, 50);
            for (int i = 0; i < CAMPAIGNS; i++) {
                campaigns.add(many.campaign(group, message));
            }
            campaigns.add(one.campaign(group(one, 1_000), one.recording(300)));
            campaigns.forEach(Campaign::start);
            long ofMany = calls(system, many);
            long ofOne = calls(system, one);

            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> calls(system, many) - ofMany + calls(system, one) - ofOne >= CALLS);

            long placedByMany = calls(system, many) - ofMany;
            long placedByOne = calls(system, one) - ofOne;
            assertThat(placedByOne)
                    .as("%d calls of fifty campaigns, %d of one", placedByMany, placedByOne)
                    .isBetween(placedByMany * 2 / 3, placedByMany * 3 / 2);
        }
    }

    private static long group(Customer customer, int contacts) {
        long group = customer.group(List.of());
        customer.api()
                .upload(
                        "Contact_Import",
                        "source_file",
                        String.join("\n", Customer.ordinaryNumbers(contacts)).getBytes(UTF_8),
                        "contact_group_id",
                        "" + group,
                        "type",
                        "file");
        return group;
    }

    private static long calls(RunningSystem system, Customer customer) throws SQLException {
        return Long.parseLong(system.texts("SELECT COUNT(*) FROM attempt WHERE usr_id = " + customer.usrId())
                .get(0));
    }
}
