package ictb.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts of schedules that pass while nothing runs. The application is killed, and two hours pass in a moment: what the database
 * has of the schedules moves back by them.
 */
@ExtendWith(SharedSystem.class)
class ScheduleRestartIT {

    private static final int HOURS = 2;
    private static final int CONTACTS = 10;

    private static RunningSystem system;

    private static Customer customer;

    @BeforeAll
    static void take(RunningSystem shared) {
        system = shared;
        customer = Customer.of(system);
    }

    @Test
    void startThatPassedCountsWhereTheHoursAreStillOpenAndOnceOverTwoRestarts() throws SQLException {
        Campaign open = scheduled(1, 4);
        Campaign over = scheduled(1, 2);
        assertThat(List.of(open.status(), over.status())).containsOnly("scheduled");
        system.application().kill();
        hoursPass(open, over);

        system.startApplication();

        open.awaitCompletion(Duration.ofMinutes(3));
        assertThat(open.rings()).hasSize(CONTACTS);
        await().atMost(Duration.ofMinutes(3)).until(() -> !row(over).endsWith("null"));
        assertThat(row(over)).matches("scheduled (19|20|21|22|23) Nothing ran here to start it at .*");
        assertThat(over.calls()).isEmpty();

        system.application().kill();
        system.startApplication();

        assertThat(open.status()).isEqualTo("completed");
        assertThat(over.status()).isEqualTo("scheduled");
        await().during(Duration.ofSeconds(3)).until(() -> over.calls().isEmpty());
        assertThat(open.rings()).hasSize(CONTACTS);
        assertThat(open.rings().values()).containsOnly(1L);
    }

    /** Status, whole hours until its next time, and why it was not started. */
    private static String row(Campaign campaign) throws SQLException {
        return system.texts("SELECT CONCAT_WS(' ', status, TIMESTAMPDIFF(HOUR, UTC_TIMESTAMP(), next_at),"
                        + " COALESCE(hold, 'null')) FROM campaign WHERE campaign_id = " + campaign.id())
                .get(0);
    }

    /** Every day, from so many hours from now to so many. */
    private static Campaign scheduled(int start, int stop) {
        Campaign campaign = customer.campaign(
                customer.group(Customer.ordinaryNumbers(CONTACTS)), customer.recording(200), "timezone", "UTC");
        assertThat(customer.api()
                        .call(
                                "Campaign_Schedule",
                                "campaign_id",
                                "" + campaign.id(),
                                "weekdays",
                                "1,2,3,4,5,6,7",
                                "start_time",
                                inHours(start),
                                "stop_time",
                                inHours(stop))
                        .isTrue())
                .isTrue();
        return campaign;
    }

    private static String inHours(int hours) {
        OffsetDateTime time = OffsetDateTime.now(ZoneOffset.UTC).plusHours(hours);
        return Customer.json("hour", "" + time.getHour(), "minute", "" + time.getMinute());
    }

    private static void hoursPass(Campaign... campaigns) throws SQLException {
        for (Campaign campaign : campaigns) {
            system.execute("UPDATE campaign_schedule SET start_time = " + earlier("start_time") + ", stop_time = "
                    + earlier("stop_time") + " WHERE campaign_id = " + campaign.id());
            system.execute("UPDATE campaign SET next_at = next_at - INTERVAL " + HOURS + " HOUR WHERE campaign_id = "
                    + campaign.id());
        }
    }

    /** Times of a day, of which the first follows the last. */
    private static String earlier(String time) {
        return "LEFT(SEC_TO_TIME(MOD(TIME_TO_SEC(" + time + ") + " + (24 - HOURS) + " * 3600, 24 * 3600)), 5)";
    }
}
