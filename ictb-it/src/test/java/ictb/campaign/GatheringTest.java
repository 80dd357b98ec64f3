package ictb.campaign;

import static org.awaitility.Awaitility.await;

import ictb.it.inside.InsideTest;
import ictb.it.inside.Stage;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What tests of taking contacts over share. Each gathers as a node does. */
abstract class GatheringTest extends InsideTest {

    @Inject
    Stage stage;

    @Inject
    Gathering gathering;

    Callable<Boolean> gatherAll(long campaign, long slot) {
        return () -> gatherAllOf(campaign, slot);
    }

    boolean gatherAllOf(long campaign, long slot) {
        boolean isMore = true;
        while (isMore) {
            isMore = gathering.nextChunk(campaign, slot);
        }
        return true;
    }

    /** The application's own engine gathers too, and may hold the last chunk still. */
    void awaitGathered(long campaign) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> stage.number(
                                "SELECT gathered_to >= gather_until AND additions = 0 FROM campaign WHERE campaign_id = ?",
                                campaign)
                        == 1);
    }
}
