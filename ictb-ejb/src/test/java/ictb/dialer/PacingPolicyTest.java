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
        assertThat(PacingPolicy.callsToPlace(new Load(10, 8, OptionalInt.of(5), OptionalInt.of(7), 1)))
                .isEqualTo(5);
        assertThat(PacingPolicy.callsToPlace(new Load(3, 8, OptionalInt.of(5), OptionalInt.of(7), 1)))
                .isEqualTo(3);
        assertThat(PacingPolicy.callsToPlace(new Load(10, 2, OptionalInt.empty(), OptionalInt.empty(), 1)))
                .isEqualTo(2);
    }

    @Test
    void campaignsShareATrunk() {
        assertThat(PacingPolicy.callsToPlace(new Load(12, 100, OptionalInt.empty(), OptionalInt.empty(), 4)))
                .isEqualTo(3);
    }

    @Test
    void oneCallIsGivenWhereTheShareWouldBeNone() {
        assertThat(PacingPolicy.callsToPlace(new Load(2, 100, OptionalInt.empty(), OptionalInt.empty(), 50)))
                .isEqualTo(1);
    }

    @Property
    void neverAboveAnyBound(
            @ForAll @IntRange(min = -5, max = 500) int tokens,
            @ForAll @IntRange(min = -5, max = 500) int free,
            @ForAll @IntRange(min = -5, max = 500) int campaignTokens,
            @ForAll @IntRange(min = -5, max = 500) int campaignFree,
            @ForAll @IntRange(min = 1, max = 50) int campaigns) {
        int calls = PacingPolicy.callsToPlace(
                new Load(tokens, free, OptionalInt.of(campaignTokens), OptionalInt.of(campaignFree), campaigns));

        assertThat(calls)
                .isBetween(0, Math.max(0, Math.min(Math.min(tokens, free), Math.min(campaignTokens, campaignFree))));
    }
}
