package ictb.it.pigeon;

import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.Disposition;
import ictb.dialer.OpenAttempt;
import ictb.dialer.Origin;
import ictb.dialer.Outcome;
import ictb.dialer.Transmission;
import ictb.dialer.Transmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Its word comes late, twice or, until it is asked, never. It breaks the promise to return at once where a test holds the pigeons. */
@ApplicationScoped
public class PigeonTransmitter implements Transmitter {

    /** As trunks name it. */
    public static final String TECHNOLOGY = "pigeon";

    private static final Origin LOFT = new Origin(TECHNOLOGY, "");
    private static final long A_MOMENT_NANOS = 20_000_000;

    private final Loft loft = new Loft(Path.of(System.getenv("ICTB_HOME")));

    /** Handed over and not sent: nothing can be told of these yet. */
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    @Inject
    private AttemptSignals signals;

    @Inject
    private Clock clock;

    void ready(@Observes @Initialized(ApplicationScoped.class) Object start) {
        signals.transmitterUp(LOFT);
    }

    @Override
    public String technology() {
        return TECHNOLOGY;
    }

    @Override
    public boolean carries(String channel) {
        return channel.equals(PigeonChannel.WORD);
    }

    @Override
    public List<Origin> origins() {
        return List.of(LOFT);
    }

    @Override
    public Optional<String> unknown() {
        return Optional.empty();
    }

    @Override
    public Optional<Origin> origin(String name) {
        return Optional.of(LOFT);
    }

    @Override
    public Optional<String> obstacle(Origin origin) {
        return Optional.empty();
    }

    @Override
    public int channels(Origin origin) {
        return Integer.MAX_VALUE;
    }

    @Override
    public int callsPerSecond(Origin origin) {
        return Integer.MAX_VALUE;
    }

    @Override
    public String evidenceMark(Origin origin) {
        return "";
    }

    @Override
    public void transmit(Origin origin, Collection<Transmission> transmissions) {
        transmissions.forEach(transmission -> waiting.add(transmission.attemptId()));
        while (!transmissions.isEmpty() && loft.isHeld()) {
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
        transmissions.forEach(this::send);
    }

    private void send(Transmission transmission) {
        String id = transmission.attemptId();
        String number = transmission.number().digits();
        Instant now = clock.instant();
        if (now.isAfter(transmission.sendBefore())) {
            signals.report(new AttemptSignal.Unsent(id, "the pigeons were held for too long"));
        } else {
            loft.leave(id, number);
            int news = number.endsWith("" + Loft.SILENT) ? 0 : number.endsWith("" + Loft.TWICE) ? 2 : 1;
            for (int i = 0; i < news; i++) {
                signals.report(arrived(id, now));
            }
        }
        waiting.remove(id);
    }

    private static AttemptSignal arrived(String attemptId, Instant at) {
        return new AttemptSignal.Ended(
                attemptId,
                new Outcome(
                        Disposition.ANSWERED,
                        Optional.empty(),
                        at,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public Set<String> reconcile(Origin origin, Collection<OpenAttempt> attempts) {
        Set<String> asked = attempts.stream()
                .map(OpenAttempt::attemptId)
                .filter(id -> !waiting.contains(id))
                .collect(Collectors.toSet());
        Set<String> left = loft.flights().stream().map(Loft.Flight::attemptId).collect(Collectors.toSet());
        Instant now = clock.instant();
        asked.forEach(id ->
                signals.report(left.contains(id) ? arrived(id, now) : new AttemptSignal.Unsent(id, "no pigeon left")));
        return asked;
    }
}
