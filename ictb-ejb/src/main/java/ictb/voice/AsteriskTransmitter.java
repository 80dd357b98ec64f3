package ictb.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ictb.campaign.Campaign;
import ictb.dialer.AttemptIds;
import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.Disposition;
import ictb.dialer.OpenAttempt;
import ictb.dialer.Origin;
import ictb.dialer.OriginHealth;
import ictb.dialer.Outcome;
import ictb.dialer.Transmission;
import ictb.dialer.Transmitter;
import ictb.dialer.TransmitterUnavailable;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
import ictb.platform.Settings;
import ictb.ra.AsteriskConnection;
import ictb.ra.Originate;
import ictb.ra.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Places calls at an Asterisk, each with its attempt's id as channel id, and asks that one's evidence about them. */
@ApplicationScoped
public class AsteriskTransmitter implements Transmitter {

    static final String TECHNOLOGY = "asterisk";

    /** Longer than the 15 seconds that 47 CFR 64.1200(a)(6) demands, shorter than most voice boxes take to answer. */
    static final Duration RING_TIMEOUT = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(AsteriskTransmitter.class.getName());
    private static final String FIRST_SEND = "-1";

    /** Where Asterisk looks for the number to which a far end redirects a call: in a context that has none. */
    private static final String REDIRECTED_TO = "FORWARD_CONTEXT";

    private static final String NOWHERE = "ictb-nowhere";

    /** An Asterisk that lets an Originate wait longer for its answer has too much to do. */
    private static final Duration IN_TIME = Duration.ofSeconds(2);

    @Inject
    private AsteriskNodes nodes;

    @Inject
    private AttemptIds ids;

    @Inject
    private Settings settings;

    @Inject
    private VoiceScripts scripts;

    @Inject
    private AttemptSignals signals;

    @Inject
    private Clock clock;

    /** What this run of the application has handed over: signals and bytes of these may still be on the way. */
    private final Cache<String, Boolean> handedOver =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(24)).build();

    private final Cache<String, Instant> missingSince =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();

    /** By the name of the Asterisk. */
    private final Map<String, AsteriskEvidence> evidences = new ConcurrentHashMap<>();

    public AsteriskTransmitter() {}

    AsteriskTransmitter(
            AsteriskNodes nodes,
            AttemptIds ids,
            Settings settings,
            VoiceScripts scripts,
            AttemptSignals signals,
            Clock clock) {
        this.nodes = nodes;
        this.ids = ids;
        this.settings = settings;
        this.scripts = scripts;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public String technology() {
        return TECHNOLOGY;
    }

    @Override
    public boolean carries(String channel) {
        return channel.equals(VoiceChannel.WORD);
    }

    @Override
    public List<Origin> origins() {
        return nodes.all().stream().map(AsteriskNode::origin).toList();
    }

    @Override
    public Optional<String> unknown() {
        return nodes.unknown();
    }

    @Override
    public Optional<Origin> origin(String name) {
        return nodes.of(name).map(AsteriskNode::origin);
    }

    @Override
    public Optional<String> obstacle(Origin origin) {
        return nodes.named(origin.name())
                .map(node -> node.obstacle(clock.instant()))
                .orElse(Optional.of("No Asterisk is called " + origin.name()));
    }

    @Override
    public int channels(Origin origin) {
        return settings.get(Settings.ASTERISK_CHANNELS);
    }

    @Override
    public int callsPerSecond(Origin origin) {
        return settings.get(Settings.ASTERISK_CPS);
    }

    @Override
    public String evidenceMark(Origin origin) throws TransmitterUnavailable {
        return node(origin).evidenceMark(clock.instant()).text();
    }

    private AsteriskNode node(Origin origin) throws TransmitterUnavailable {
        return nodes.named(origin.name())
                .orElseThrow(() -> new TransmitterUnavailable("No Asterisk is called " + origin.name()));
    }

    @Override
    public void transmit(Origin origin, Collection<Transmission> transmissions) {
        if (transmissions.isEmpty()) {
            return;
        }
        Deque<Transmission> left = new ArrayDeque<>(transmissions);
        Map<Long, VoiceScript> scriptsSoFar = new HashMap<>();
        try (AsteriskConnection asterisk = node(origin).connect()) {
            while (!left.isEmpty()) {
                place(origin, asterisk, left.peek(), scriptsSoFar);
                left.remove();
            }
        } catch (ResourceException | TransmitterUnavailable nothingWritten) {
            pause(origin);
            LOG.log(Level.WARNING, nothingWritten, () -> left.size() + " calls wait for Asterisk");
            left.forEach(transmission -> unsent(transmission.attemptId(), "Asterisk could not be reached"));
        }
    }

    private void place(
            Origin origin, AsteriskConnection asterisk, Transmission transmission, Map<Long, VoiceScript> scriptsSoFar)
            throws ResourceException {
        String attemptId = transmission.attemptId();
        Optional<Originate> originate = composed(origin, asterisk, transmission, scriptsSoFar);
        if (originate.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        if (now.isAfter(transmission.sendBefore())) {
            unsent(attemptId, "this node was too slow to place the call");
            return;
        }
        handedOver.put(attemptId, Boolean.TRUE);
        try {
            asterisk.originate(originate.get())
                    .whenComplete((submission, failed) -> submitted(origin, attemptId, submission, now));
        } catch (ResourceException nothingWritten) {
            handedOver.invalidate(attemptId);
            throw nothingWritten;
        }
    }

    /** Empty where there is nothing to place; why is reported then. */
    private Optional<Originate> composed(
            Origin origin,
            AsteriskConnection asterisk,
            Transmission transmission,
            Map<Long, VoiceScript> scriptsSoFar) {
        String attemptId = transmission.attemptId();
        try {
            Campaign campaign = transmission.campaign();
            VoiceScript script = scriptsSoFar.computeIfAbsent(campaign.campaignId(), id -> scripts.of(campaign));
            return Optional.of(originate(
                    transmission, script.isAskedFor() ? script.at(asterisk.scriptAddress(attemptId)) : script));
        } catch (DomainException | IllegalArgumentException impossible) {
            fail(attemptId, impossible.getMessage());
        } catch (ResourceException noScript) {
            pause(origin);
            LOG.log(Level.WARNING, "A call waits for its script: {0}", noScript.getMessage());
            unsent(attemptId, "its script could not be run");
        } catch (RuntimeException fault) {
            pause(origin);
            LOG.log(Level.WARNING, fault, () -> "What to play for " + attemptId + " could not be found out");
            unsent(attemptId, "the message could not be looked up");
        }
        return Optional.empty();
    }

    private static Originate originate(Transmission transmission, VoiceScript script) {
        Map<String, String> variables = new HashMap<>(script.variables());
        variables.put("ICTB_NUMBER", transmission.number().digits());
        variables.put("ICTB_LIMIT", "" + transmission.limit().toSeconds());
        variables.put(REDIRECTED_TO, NOWHERE);
        return new Originate(
                transmission.attemptId(),
                transmission.attemptId() + FIRST_SEND,
                transmission.dialString(),
                transmission.campaign().callerId().map(PhoneNumber::digits),
                RING_TIMEOUT,
                script.context(),
                variables);
    }

    /** The attempt's id, from the action's by which it was sent. */
    static String attemptId(String actionId) {
        return actionId.endsWith(FIRST_SEND)
                ? actionId.substring(0, actionId.length() - FIRST_SEND.length())
                : actionId;
    }

    private void submitted(Origin origin, String attemptId, Submission submission, Instant handedOverAt) {
        boolean isInTime = clock.instant().isBefore(handedOverAt.plus(IN_TIME));
        signals.took(
                origin,
                submission == Submission.ACCEPTED && isInTime ? OriginHealth.Heard.TAKEN : OriginHealth.Heard.REFUSED);
        if (submission == Submission.REFUSED) {
            pause(origin);
            unsent(attemptId, "Asterisk refused the call");
        }
    }

    private void unsent(String attemptId, String reason) {
        signals.report(new AttemptSignal.Unsent(attemptId, reason));
    }

    private void fail(String attemptId, String reason) {
        signals.report(new AttemptSignal.Ended(
                attemptId,
                Outcome.unanswered(Disposition.FAILED, clock.instant(), Optional.empty(), Optional.of(reason))));
    }

    private void pause(Origin origin) {
        nodes.named(origin.name()).ifPresent(node -> node.pause(clock.instant()));
    }

    @Override
    public Set<String> reconcile(Origin origin, Collection<OpenAttempt> attempts) throws TransmitterUnavailable {
        AsteriskNode node = node(origin);
        EvidenceFacts facts = evidences
                .computeIfAbsent(node.name(), name -> new AsteriskEvidence(node, ids, clock))
                .about(attempts);
        Instant now = clock.instant();
        Set<String> spokenOf = new HashSet<>();
        for (OpenAttempt attempt : attempts) {
            boolean isOurs = handedOver.getIfPresent(attempt.attemptId()) != null;
            List<AttemptSignal> verdicts =
                    EvidencePolicy.verdicts(attempt, facts, isOurs, missingFor(attempt.attemptId(), facts, now));
            verdicts.forEach(signals::report);
            if (!verdicts.isEmpty() || facts.live().contains(attempt.attemptId())) {
                spokenOf.add(attempt.attemptId());
            }
        }
        return spokenOf;
    }

    /** How long ago the channel was first found to be gone while nothing told of its end. */
    private Duration missingFor(String attemptId, EvidenceFacts facts, Instant now) {
        if (facts.live().contains(attemptId)) {
            missingSince.invalidate(attemptId);
            return Duration.ZERO;
        }
        return Duration.between(missingSince.get(attemptId, id -> now), now);
    }
}
