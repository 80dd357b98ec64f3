package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.it.inside.AtOnce;
import ictb.it.inside.InsideTest;
import ictb.it.inside.Sabotage;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Turns of schedules on a real database: of several nodes one does each. */
class ScheduleTurnsIT extends InsideTest {

    private static final int NODES = 4;
    private static final int ROUNDS = 10;
    private static final int PATIENCE_SECONDS = 20;

    @Inject
    private Stage stage;

    @Inject
    private Sabotage sabotage;

    @Inject
    private ScheduleTurns turns;

    @Test
    void fourNodesStartACampaignOnce() {
        int started = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long campaign = due("scheduled", -2, 2);

            List<Boolean> done = AtOnce.run(Collections.nCopies(NODES, turn(campaign, new CountDownLatch(NODES - 1))));

            assertThat(Collections.frequency(done, true)).isLessThanOrEqualTo(1);
            started += Collections.frequency(done, true);
            assertThat(stage.rows(
                            "SELECT status, next_at > UTC_TIMESTAMP(6) FROM campaign WHERE campaign_id = ?", campaign))
                    .containsExactly("[running, 1]");
        }
        // The application's own alarm, which looks every minute, may have been the fifth once.
        assertThat(started).isGreaterThanOrEqualTo(ROUNDS - 1);
    }

    /** Whoever has the turn ends it when all others have looked, and gone away without it. */
    private Callable<Boolean> turn(long campaign, CountDownLatch others) {
        return () -> sabotage.withLast(() -> await(others), () -> {
            boolean isDone = turns.turn(campaign);
            if (!isDone) {
                others.countDown();
            }
            return isDone;
        });
    }

    private static void await(CountDownLatch others) {
        try {
            assertThat(others.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
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
