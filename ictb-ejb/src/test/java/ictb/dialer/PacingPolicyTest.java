package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import ictb.dialer.PacingPolicy.Load;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PacingPolicyTest {

    @Test
    void smallestBoundWins() {
        assertThat(PacingPolicy.callsToPlace(new Load(10, 8, OptionalInt.of(5), OptionalInt.of(7), 100)))
                .isEqualTo(5);
        assertThat(PacingPolicy.callsToPlace(new Load(3, 8, OptionalInt.of(5), OptionalInt.of(7), 100)))
                .isEqualTo(3);
        assertThat(PacingPolicy.callsToPlace(new Load(10, 2, OptionalInt.empty(), OptionalInt.empty(), 100)))
                .isEqualTo(2);
    }

    @Test
    void campaignTakesNoMoreThanItsShare() {
        Load load = new Load(12, 100, OptionalInt.empty(), OptionalInt.empty(), 3);
        assertThat(PacingPolicy.callsToPlace(load)).isEqualTo(3);
        assertThat(PacingPolicy.callsToPlace(load.withoutShare())).isEqualTo(12);
    }

    @Property
    void neverAboveAnyBound(
            @ForAll @IntRange(min = -5, max = 500) int tokens,
            @ForAll @IntRange(min = -5, max = 500) int free,
            @ForAll @IntRange(min = -5, max = 500) int campaignTokens,
            @ForAll @IntRange(min = -5, max = 500) int campaignFree,
            @ForAll @IntRange(min = 0, max = 50) int share) {
        int calls = PacingPolicy.callsToPlace(
                new Load(tokens, free, OptionalInt.of(campaignTokens), OptionalInt.of(campaignFree), share));

        assertThat(calls)
                .isBetween(
                        0,
                        Math.max(
                                0,
                                Math.min(
                                        Math.min(share, Math.min(tokens, free)),
                                        Math.min(campaignTokens, campaignFree))));
    }
}
