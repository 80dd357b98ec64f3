package ictb.voice;

import ictb.dialer.AttemptIds;
import ictb.dialer.OpenAttempt;
import ictb.dialer.TransmitterUnavailable;
import ictb.ra.AsteriskConnection;
import ictb.ra.AsteriskStatus;
import ictb.ra.CallTrace;
import ictb.ra.Originate;
import jakarta.resource.ResourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Asks an Asterisk and its evidence, and proves that evidence is being written by a call of its own that rings nobody. */
final class AsteriskEvidence {

    private static final Logger LOG = Logger.getLogger(AsteriskEvidence.class.getName());

    /**
     * How long a probe must have stood in the evidence: what an earlier run had written to Asterisk has been read by then, or
     * was thrown away with its connection.
     */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final String PROBE_CHANNEL = "Local/s@ictb-probe";
    private static final String PROBE_CONTEXT = "ictb-probe";

    /** A call to nobody, placed after the link came up. */
    private record Probe(String channelId, long mark, AsteriskLink.Up link, Optional<Instant> seen) {}

    private final AsteriskNode node;
    private final AttemptIds ids;
    private final Clock clock;
    private Optional<Probe> probe = Optional.empty();

    AsteriskEvidence(AsteriskNode node, AttemptIds ids, Clock clock) {
        this.node = node;
        this.ids = ids;
        this.clock = clock;
    }

    /** One asks at a time. */
    synchronized EvidenceFacts about(Collection<OpenAttempt> attempts) throws TransmitterUnavailable {
        AsteriskLink.Up up =
                node.link().orElseThrow(() -> new TransmitterUnavailable("No connection to " + node.called()));
        try (AsteriskConnection asterisk = node.connect()) {
            AsteriskStatus status = asterisk.status();
            boolean isProvenAlive = probe(asterisk, up);
            Set<String> live = asterisk.liveChannels();
            return new EvidenceFacts(
                    status.bootId(), live, traces(asterisk, withoutLive(attempts, live)), isProvenAlive);
        } catch (ResourceException away) {
            throw new TransmitterUnavailable(node.called() + " cannot be asked about calls", away);
        }
    }

    /** The evidence of a live call says nothing new, and that of a long one lies far back. */
    private static List<OpenAttempt> withoutLive(Collection<OpenAttempt> attempts, Set<String> live) {
        return attempts.stream()
                .filter(attempt -> !live.contains(attempt.attemptId()))
                .toList();
    }

    /** Places the probe of this link at the first question and looks for it at later ones. */
    private boolean probe(AsteriskConnection asterisk, AsteriskLink.Up up) throws ResourceException {
        Optional<Probe> placed = probe.filter(made -> made.link().equals(up));
        if (placed.isEmpty()) {
            place(asterisk, up);
            return false;
        }
        Probe made = placed.get();
        Instant now = clock.instant();
        if (made.seen().isEmpty() && hasLeftItsTrace(asterisk, made)) {
            probe = Optional.of(new Probe(made.channelId(), made.mark(), made.link(), Optional.of(now)));
        }
        return made.seen().filter(seen -> !now.isBefore(seen.plus(QUIET))).isPresent();
    }

    private static boolean hasLeftItsTrace(AsteriskConnection asterisk, Probe made) throws ResourceException {
        return asterisk.traces(Set.of(made.channelId()), made.mark()).containsKey(made.channelId());
    }

    private void place(AsteriskConnection asterisk, AsteriskLink.Up up) throws ResourceException {
        String id = ids.next(clock.instant());
        probe = Optional.of(new Probe(id, asterisk.evidenceMark(), up, Optional.empty()));
        asterisk.originate(
                new Originate(id, id, PROBE_CHANNEL, Optional.empty(), Duration.ofSeconds(5), PROBE_CONTEXT, Map.of()));
    }

    private static Optional<Map<String, CallTrace>> traces(AsteriskConnection asterisk, List<OpenAttempt> attempts) {
        if (attempts.isEmpty()) {
            return Optional.of(Map.of());
        }
        Set<String> ids = attempts.stream().map(OpenAttempt::attemptId).collect(Collectors.toSet());
        long since = attempts.stream()
                .flatMap(attempt -> EvidenceMark.parse(attempt.evidenceMark()).stream())
                .mapToLong(EvidenceMark::position)
                .min()
                .orElse(0);
        try {
            return Optional.of(asterisk.traces(ids, since));
        } catch (ResourceException unreadable) {
            LOG.log(Level.WARNING, unreadable, () -> "Evidence of " + ids.size() + " calls cannot be read");
            return Optional.empty();
        }
    }
}
