package ictb.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.campaign.RepeatPolicy.Earlier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepeatPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final RepeatPolicy ONCE = new RepeatPolicy(CampaignMode.OUTBOUND, Duration.ofHours(24));
    private static final RepeatPolicy DAILY = new RepeatPolicy(CampaignMode.PERMANENT, Duration.ofHours(24));

    @Test
    void numberThatWaitsIsNotAddedAgain() {
        List<Earlier> sameNumber = List.of(
                earlier(1, ContactStatus.BUSY, NOW),
                earlier(2, ContactStatus.PENDING),
                earlier(3, ContactStatus.PENDING));

        assertThat(RepeatPolicy.waiting(sameNumber)).contains(2L);
        assertThat(RepeatPolicy.waiting(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ContactStatus.class,
            names = {"COMPLETED", "UNKNOWN"})
    void numberThatWasReachedOrMayHaveBeenIsNeverCalledAgainByACampaignThatEnds(ContactStatus status) {
        assertThat(ONCE.objection(List.of(earlier(1, status, NOW.minus(Duration.ofDays(900)))), NOW))
                .contains("the number was reached in this campaign already: only a permanent campaign calls it again");
    }

    @Test
    void permanentCampaignCallsItAgainWhenRepeatAfterIsOver() {
        assertThat(DAILY.objection(List.of(completed(NOW.minus(Duration.ofHours(24)))), NOW))
                .isEmpty();
        assertThat(DAILY.objection(
                        List.of(completed(NOW.minus(Duration.ofHours(24)).plusMillis(1))), NOW))
                .contains("the number was reached in this campaign already: it is called again 24 hours after that");
        assertThat(DAILY.objection(List.of(earlier(1, ContactStatus.COMPLETED)), NOW))
                .as("of a call whose end is not known")
                .isPresent();
    }

    @Test
    void theLastCallThatReachedItCounts() {
        assertThat(DAILY.objection(List.of(completed(NOW.minus(Duration.ofDays(9))), completed(NOW)), NOW))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = ContactStatus.class,
            names = {"PENDING", "COMPLETED", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void numberThatWasNeverReachedIsCalledLikeAnyOther(ContactStatus status) {
        assertThat(ONCE.objection(List.of(earlier(1, status, NOW)), NOW)).isEmpty();
        assertThat(RepeatPolicy.waiting(List.of(earlier(1, status, NOW)))).isEmpty();
    }

    private static Earlier completed(Instant ended) {
        return earlier(1, ContactStatus.COMPLETED, ended);
    }

    private static Earlier earlier(long contactId, ContactStatus status, Instant... ended) {
        return new Earlier(contactId, status, List.of(ended).stream().findFirst());
    }
}
