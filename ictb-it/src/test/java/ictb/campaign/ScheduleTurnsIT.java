package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Turns of schedules on a real database: of several nodes one does each. */
class ScheduleTurnsIT extends InsideTest {

    private static final int NODES = 4;

    @Inject
    private Stage stage;

    @Inject
    private ScheduleTurns turns;

    @Test
    void fourNodesStartACampaignOnce() {
        for (int round = 0; round < 10; round++) {
            long campaign = due("scheduled", -2, 2);

            List<Boolean> done = AtOnce.run(Collections.nCopies(NODES, () -> turns.turn(campaign)));

            // The application's own alarm may have been the fifth.
            assertThat(Collections.frequency(done, true)).isLessThanOrEqualTo(1);
            assertThat(stage.rows(
                            "SELECT status, next_at > UTC_TIMESTAMP(6) FROM campaign WHERE campaign_id = ?", campaign))
                    .containsExactly("[running, 1]");
        }
    }

    @Test
    void campaignWhoseHoursAreOverWaitsForTheNext() {
        long campaign = due("running", -2, -1);

        turns.turn(campaign);

        assertThat(stage.rows(
                        "SELECT status, hold, next_at > UTC_TIMESTAMP(6) FROM campaign WHERE campaign_id = ?",
                        campaign))
                .containsExactly("[scheduled, null, 1]");
    }

    @Test
    void campaignThatCannotStartSaysWhyAndTriesAgain() {
        long campaign = due("scheduled", -2, 2);
        stage.execute("UPDATE campaign SET kind = 'fax' WHERE campaign_id = ?", campaign);

        turns.turn(campaign);

        assertThat(stage.rows(
                        "SELECT status, next_at > UTC_TIMESTAMP(6) FROM campaign WHERE campaign_id = ?", campaign))
                .containsExactly("[scheduled, 1]");
        assertThat(stage.rows("SELECT hold FROM campaign WHERE campaign_id = ?", campaign)
                        .get(0))
                .contains("fax");
    }

    /** A campaign whose schedule has something to do; its window, of every day, begins and ends so many hours from now. */
    private long due(String status, int start, int stop) {
        long user = stage.user();
        long group = stage.group(user);
        stage.contacts(user, group, 4_800_000_000L + user * 100, 1);
        long campaign = stage.stoppedCampaign(user, group);
        stage.execute(
                "INSERT INTO campaign_schedule (campaign_id, weekdays, start_time, stop_time) VALUES (?, '1,2,3,4,5,6,7', ?, ?)",
                campaign,
                hoursFromNow(start),
                hoursFromNow(stop));
        stage.execute(
                "UPDATE campaign SET status = ?, next_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE campaign_id = ?",
                status,
                campaign);
        return campaign;
    }

    private static String hoursFromNow(int hours) {
        return OffsetDateTime.now(ZoneOffset.UTC)
                .plusHours(hours)
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
