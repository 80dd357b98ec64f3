package ictb.dialer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How well the origins take calls, as this node has found. */
@ApplicationScoped
public class OriginHealths {

    private final Map<Origin, OriginHealth> byOrigin = new ConcurrentHashMap<>();

    @Inject
    private InFlight inFlight;

    @Inject
    private Clock clock;

    int trusted(Origin origin) {
        return byOrigin.getOrDefault(origin, OriginHealth.WELL).trusted(clock.instant());
    }

    void hear(Origin origin, OriginHealth.Heard heard) {
        Instant now = clock.instant();
        int carried = inFlight.ofOrigin(origin.name());
        byOrigin.compute(origin, (key, held) -> (held == null ? OriginHealth.WELL : held).after(heard, carried, now));
    }
}
