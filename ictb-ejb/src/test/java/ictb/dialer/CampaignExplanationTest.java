package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.SampleCampaigns;
import ictb.campaign.SkipReason;
import ictb.campaign.Tally;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignExplanationTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant LATEST = NOW.plusSeconds(120);

    @Test
    void contactThatIsDueIsNextAtOnce() {
        assertThat(CampaignExplanation.next(List.of(), Optional.of(NOW.minusSeconds(9)), NOW))
                .contains(NOW);
    }

    @Test
    void nextCallWaitsForItsContactAndForEveryHold() {
        assertThat(CampaignExplanation.next(List.of(until(LATER)), Optional.of(NOW), NOW))
                .contains(LATER);
        assertThat(CampaignExplanation.next(List.of(until(LATER), until(LATEST)), Optional.of(NOW), NOW))
                .contains(LATEST);
        assertThat(CampaignExplanation.next(List.of(until(LATER)), Optional.of(LATEST), NOW))
                .contains(LATEST);
    }

    @Test
    void nobodyKnowsTheNextCallOfWhatDoesNotGoOnByItself() {
        Hold paused = new Hold("paused", "It is paused", Optional.empty());

        assertThat(CampaignExplanation.next(List.of(until(LATER), paused), Optional.of(NOW), NOW))
                .isEmpty();
        assertThat(CampaignExplanation.next(List.of(), Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void everyReasonThatIsCountedHasASentence() {
        assertThat(WaitingReason.words())
                .containsAll(
                        Arrays.stream(Hindrance.values()).map(Hindrance::word).toList())
                .containsAll(Arrays.stream(Barrier.values()).map(Barrier::word).toList())
                .containsAll(
                        Arrays.stream(SkipReason.values()).map(SkipReason::word).toList());
    }

    @Test
    void whatWaitsIsToldApartFromWhatIsNeverCalled() {
        Map<String, Long> reasons = Tally.reasons(
                Map.of("pending", 5L, "why:retry", 2L, "why:own_time", 1L, "why:do_not_call", 3L, "why:duplicate", 0L));

        assertThat(WaitingReason.waiting(reasons))
                .containsExactly(
                        new WaitingReason("own_time", "not before its own time", 1),
                        new WaitingReason("retry", "waits for its next try", 2));
        assertThat(WaitingReason.skipped(reasons))
                .containsExactly(new WaitingReason("do_not_call", "on the do-not-call list", 3));
    }

    @Test
    void campaignThatWasNotStartedSaysSo() {
        assertThat(Standing.hold(SampleCampaigns.voice()).map(Hold::sentence)).contains("It has not been started");
    }

    private static Hold until(Instant until) {
        return new Hold("hours", "outside its hours", Optional.of(until));
    }
}
