package ictb.dialer;

import ictb.dialer.TrunkHealth.Heard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How well the trunks are, as this node's calls have found. */
@ApplicationScoped
public class TrunkHealths {

    private final Map<Long, TrunkHealth> byTrunk = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    public TrunkHealths() {}

    TrunkHealths(Clock clock) {
        this.clock = clock;
    }

    TrunkHealth of(long trunkId) {
        return byTrunk.getOrDefault(trunkId, TrunkHealth.WELL);
    }

    void hear(long trunkId, AttemptSignal signal) {
        heard(signal)
                .ifPresent(heard -> byTrunk.merge(
                        trunkId,
                        TrunkHealth.WELL.after(heard, clock.instant()),
                        (held, first) -> held.after(heard, clock.instant())));
    }

    /** Empty where it tells nothing of the trunk. */
    private static Optional<Heard> heard(AttemptSignal signal) {
        if (signal instanceof AttemptSignal.Unsent) {
            return Optional.of(Heard.LOST);
        }
        return signal instanceof AttemptSignal.Ended ended ? heard(ended.outcome()) : Optional.empty();
    }

    /** A call that failed although a far end answered, as by a wrong secret, was not carried either. */
    private static Optional<Heard> heard(Outcome outcome) {
        return switch (outcome.disposition()) {
            case ANSWERED, UNHEARD, CUT_SHORT, BUSY, NO_RESPONSE, INVALID -> Optional.of(Heard.CARRIED);
            case CONGESTION -> Optional.of(Heard.LOST);
            case FAILED -> outcome.hangupCause().map(cause -> Heard.LOST);
        };
    }
}
