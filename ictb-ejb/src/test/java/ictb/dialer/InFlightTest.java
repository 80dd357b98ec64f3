package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final InFlight inFlight = new InFlight();

    @Test
    void attemptsAreCountedByCampaignAndTrunk() {
        inFlight.add("a", 1, 7, "");
        inFlight.add("b", 2, 7, "berlin");
        inFlight.add("b", 2, 7, "berlin");

        assertThat(inFlight.ofTrunk(7)).isEqualTo(2);
        assertThat(inFlight.ofCampaign(1)).isEqualTo(1);
        assertThat(inFlight.ofOrigin("berlin")).isEqualTo(1);
    }

    @Test
    void attemptThatIsRemovedTwiceGivesOneSlotBack() {
        inFlight.add("a", 1, 7, "");
        inFlight.add("b", 1, 7, "");

        inFlight.remove(List.of("a"));
        inFlight.remove(List.of("a"));

        assertThat(inFlight.ofTrunk(7)).isEqualTo(1);
    }

    @Test
    void endedCallGivesItsSlotBackBeforeItIsSettled() {
        inFlight.add("a", 1, 7, "");

        inFlight.callEnded("a");

        assertThat(inFlight.ofTrunk(7)).isZero();
        assertThat(inFlight.campaignsOf(List.of("a"))).containsExactly(1L);
    }

    @Test
    void endedCallGivesItsSlotBackOnce() {
        inFlight.add("a", 1, 7, "");
        inFlight.add("b", 1, 7, "");

        inFlight.callEnded("a");
        inFlight.become(
                List.of(
                        new OpenAttempt("a", 1, 7, "", AttemptState.LIVE, "", NOW),
                        new OpenAttempt("b", 1, 7, "", AttemptState.LIVE, "", NOW)),
                trunk -> true);
        inFlight.remove(List.of("a"));

        assertThat(inFlight.ofCampaign(1)).isEqualTo(1);
    }

    @Test
    void lostSlotComesBackWithWhatIsOnRecord() {
        inFlight.add("lost", 1, 7, "");

        inFlight.become(List.of(new OpenAttempt("kept", 2, 7, "", AttemptState.LIVE, "", NOW)), trunk -> true);

        assertThat(inFlight.ofCampaign(1)).isZero();
        assertThat(inFlight.ofCampaign(2)).isEqualTo(1);
    }

    @Test
    void slotsOfTrunksThatTheRecordDoesNotListStay() {
        inFlight.add("of another technology", 1, 8, "");
        inFlight.add("lost", 1, 7, "");

        inFlight.become(List.of(), trunk -> trunk == 7);

        assertThat(inFlight.ofTrunk(7)).isZero();
        assertThat(inFlight.ofTrunk(8)).isEqualTo(1);
    }
}
