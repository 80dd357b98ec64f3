package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calls a second that an origin is handed. */
class PaceTest {

    private static final Origin BERLIN = new Origin("asterisk", "berlin");
    private static final Origin PARIS = new Origin("asterisk", "paris");
    private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");
    private static final Duration TURN = Duration.ofMillis(20);
    private static final int RATE = 40;

    private final Pace pace = new Pace();

    private int place(Origin origin, Instant now) {
        int calls = pace.available(origin, RATE, now);
        pace.takeOf(origin, calls);
        return calls;
    }

    @Test
    void originIsHandedAllItsCallsAndNeverMoreInASecond() {
        pace.see(NodePlace.ALONE, START);
        List<Instant> placed = new ArrayList<>();
        for (Instant now = START; now.isBefore(START.plusSeconds(10)); now = now.plus(TURN)) {
            for (int i = place(BERLIN, now); i > 0; i--) {
                placed.add(now);
            }
        }

        assertThat(placed).hasSizeBetween(RATE * 10 - 2, RATE * 10);
        for (int first = 0; first + RATE < placed.size(); first++) {
            assertThat(Duration.between(placed.get(first), placed.get(first + RATE)))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void nodesShareItAndOriginsDoNot() {
        pace.see(new NodePlace(1, 2), START);
        Instant now = START.plus(NodeShare.NOTICED);
        int mine = 0;
        int others = 0;
        for (int i = 0; i < 50; i++) {
            mine += place(BERLIN, now);
            others += place(PARIS, now);
            now = now.plus(TURN);
        }

        assertThat(mine).isBetween(RATE / 2 - 2, RATE / 2);
        assertThat(others).isEqualTo(mine);
    }

    @Test
    void whoWaitsIsToldWhenTheNextOneMayGo() {
        pace.see(NodePlace.ALONE, START);
        place(BERLIN, START);

        assertThat(pace.available(BERLIN, RATE, START)).isZero();
        assertThat(pace.nextAt(BERLIN, RATE, START)).contains(START.plus(Duration.ofMillis(25)));
        assertThat(pace.available(BERLIN, RATE, START.plus(Duration.ofMillis(25))))
                .isEqualTo(1);
    }
}
