package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.trunk.Routing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueMarksTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final CampaignTrunk LINE = new CampaignTrunk(1, 7);
    private static final Routing ROUTING = new Routing(Map.of("", List.of(7L)), 0);
    private static final Set<Long> USABLE = Set.of(7L);
    private static final Optional<QueueMark> MARK = Optional.of(new QueueMark(NOW, 3));

    private final QueueMarks marks = new QueueMarks();

    @Test
    void nextClaimOfThatTrunkGoesOnBehindTheMark() {
        marks.note(LINE, ROUTING, USABLE, Claim.none(MARK, false), NOW);

        assertThat(marks.of(LINE, ROUTING, USABLE)).isEqualTo(MARK);
        assertThat(marks.of(new CampaignTrunk(1, 8), ROUTING, USABLE)).isEmpty();
        assertThat(marks.of(new CampaignTrunk(2, 7), ROUTING, USABLE)).isEmpty();
    }

    @Test
    void markCountsForTheRoutesAndTrunksByWhichItWasMade() {
        marks.note(LINE, ROUTING, USABLE, Claim.none(MARK, false), NOW);

        assertThat(marks.of(LINE, new Routing(Map.of("49", List.of(7L)), 2), USABLE))
                .isEmpty();
        assertThat(marks.of(LINE, ROUTING, Set.of(7L, 8L))).isEmpty();
    }

    @Test
    void onceTheEndWasReachedItIsForgottenAfterAWhile() {
        marks.note(LINE, ROUTING, USABLE, Claim.none(MARK, true), NOW);
        assertThat(marks.of(LINE, ROUTING, USABLE)).isEqualTo(MARK);

        marks.note(LINE, ROUTING, USABLE, Claim.none(MARK, true), NOW.plus(QueueMarks.LAP));

        assertThat(marks.of(LINE, ROUTING, USABLE)).isEmpty();
    }
}
