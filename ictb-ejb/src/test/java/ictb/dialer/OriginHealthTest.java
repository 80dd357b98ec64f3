package ictb.dialer;

import static ictb.dialer.OriginHealth.Heard.REFUSED;
import static ictb.dialer.OriginHealth.Heard.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OriginHealthTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static OriginHealth cut(int inFlight) {
        return OriginHealth.WELL.after(REFUSED, inFlight, NOW);
    }

    @Test
    void whoTakesEveryCallIsTrustedWithAnyNumber() {
        assertThat(OriginHealth.WELL.after(TAKEN, 500, NOW)).isSameAs(OriginHealth.WELL);
        assertThat(OriginHealth.WELL.trusted(NOW)).isEqualTo(OriginHealth.UNBOUNDED);
    }

    @Test
    void refusalHalvesWhatItCarries() {
        assertThat(cut(80).trusted(NOW)).isEqualTo(40);
    }

    @Test
    void callsThatWereOnTheirWayAtTheCutCutNoMore() {
        OriginHealth health = cut(80);
        for (int i = 0; i < 30; i++) {
            health = health.after(REFUSED, 80, NOW.plusSeconds(2));
        }

        assertThat(health.trusted(NOW)).isEqualTo(40);
    }

    @Test
    void refusalsThatGoOnHalveItAgainDownToOneCall() {
        OriginHealth health = cut(80).after(REFUSED, 80, NOW.plusSeconds(6));
        assertThat(health.trusted(NOW.plusSeconds(6))).isEqualTo(23);
        for (int i = 2; i < 20; i++) {
            health = health.after(REFUSED, 1, NOW.plusSeconds(6L * i));
        }

        assertThat(health.trusted(NOW.plusSeconds(6 * 19))).isEqualTo(1);
    }

    @Test
    void itGrowsWithEachCallThatItTakesInTime() {
        OriginHealth health = cut(80);
        for (int i = 0; i < 25; i++) {
            health = health.after(TAKEN, 40, NOW);
        }

        assertThat(health.trusted(NOW)).isEqualTo(65);
    }

    @Test
    void itComesBackByItselfWhereNothingIsPlaced() {
        assertThat(cut(0).trusted(NOW)).isEqualTo(1);
        assertThat(cut(0).trusted(NOW.plusSeconds(60))).isEqualTo(61);
        assertThat(cut(80).trusted(Instant.MAX)).isEqualTo(OriginHealth.UNBOUNDED);
    }
}
