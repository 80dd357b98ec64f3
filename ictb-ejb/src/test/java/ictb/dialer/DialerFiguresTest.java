package ictb.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DialerFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final InFlight inFlight = new InFlight();
    private final KnownQueue queue = new KnownQueue();
    private final DialerFigures figures =
            new DialerFigures(registry, inFlight, queue, Clock.fixed(NOW, ZoneOffset.UTC));

    private static final class KnownQueue extends EngineRecords {

        private Waiting waiting = new Waiting(0, Optional.empty());
        private boolean isAway;
        private int asked;

        @Override
        public Waiting waiting() {
            asked++;
            if (isAway) {
                throw new IllegalStateException("no database");
            }
            return waiting;
        }
    }

    @BeforeEach
    void open() {
        figures.open();
    }

    @Test
    void everyEndIsShownBeforeAnythingHasEnded() {
        assertThat(registry.get("ictb.calls").counters())
                .extracting(counter -> counter.getId().getTag("outcome"))
                .containsExactlyInAnyOrder(
                        "answered", "busy", "congestion", "no_response", "failed", "invalid", "unknown", "unsent");
    }

    @Test
    void endsAreCounted() {
        figures.settled(new AttemptsSettled(3, List.of("answered", "busy", "answered")));

        assertThat(calls("answered")).isEqualTo(2);
        assertThat(calls("busy")).isEqualTo(1);
        assertThat(calls("failed")).isZero();
    }

    private double calls(String outcome) {
        return registry.get("ictb.calls").tag("outcome", outcome).counter().count();
    }

    @Test
    void callThatHasEndedIsNotInFlight() {
        inFlight.add("a", 1, 1, "asterisk");
        inFlight.add("b", 2, 2, "asterisk");
        inFlight.callEnded("a");

        assertThat(gauge("ictb.attempts.in.flight")).isEqualTo(1);
    }

    @Test
    void lagIsTheAgeOfTheFirstThatIsDue() {
        queue.waiting = new Waiting(7, Optional.of(NOW.minusMillis(1500)));

        assertThat(gauge("ictb.ready.contacts")).isEqualTo(7);
        assertThat(gauge("ictb.ready.lag")).isEqualTo(1.5);
    }

    @Test
    void whoIsDueLaterMakesNoLag() {
        queue.waiting = new Waiting(7, Optional.of(NOW.plusSeconds(60)));

        assertThat(gauge("ictb.ready.lag")).isZero();
    }

    @Test
    void databaseThatIsAwayIsAskedOnceAndMakesNoNumber() {
        queue.isAway = true;

        assertThat(gauge("ictb.ready.contacts")).isNaN();
        assertThat(gauge("ictb.ready.lag")).isNaN();
        assertThat(queue.asked).isOne();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
