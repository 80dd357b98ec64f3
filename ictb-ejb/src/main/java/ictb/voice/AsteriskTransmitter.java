package ictb.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ictb.campaign.Campaign;
import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.Disposition;
import ictb.dialer.OpenAttempt;
import ictb.dialer.Outcome;
import ictb.dialer.Transmission;
import ictb.dialer.Transmitter;
import ictb.dialer.TransmitterUnavailable;
import ictb.platform.DomainException;
import ictb.platform.PhoneNumber;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Places calls at Asterisk, each with its attempt's id as channel id, and asks Asterisk's evidence about them. */
@ApplicationScoped
public class AsteriskTransmitter implements Transmitter {

    static final String TECHNOLOGY = "asterisk";

    /** Longer than the 15 seconds that 47 CFR 64.1200(a)(6) demands, shorter than most voice boxes take to answer. */
    static final Duration RING_TIMEOUT = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(AsteriskTransmitter.class.getName());
    private static final String FIRST_SEND = "-1";
    private static final Duration AFTER_A_REFUSAL = Duration.ofSeconds(2);

    @Inject
    private AsteriskPool pool;

    @Inject
    private AsteriskLink link;

    @Inject
    private AsteriskEvidence evidence;

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

    private volatile Instant pausedUntil = Instant.MIN;

    public AsteriskTransmitter() {}

    AsteriskTransmitter(
            AsteriskPool pool,
            AsteriskLink link,
            AsteriskEvidence evidence,
            VoiceScripts scripts,
            AttemptSignals signals,
            Clock clock) {
        this.pool = pool;
        this.link = link;
        this.evidence = evidence;
        this.scripts = scripts;
        this.signals = signals;
        this.clock = clock;
    }

    @Override
    public String technology() {
        return TECHNOLOGY;
    }

    @Override
    public Optional<String> obstacle() {
        return clock.instant().isBefore(pausedUntil)
                ? Optional.of("Asterisk has just refused a call; the next is tried in a moment")
                : link.obstacle();
    }

    @Override
    public String evidenceMark() throws TransmitterUnavailable {
        String bootId = link.current()
                .orElseThrow(() -> new TransmitterUnavailable("No connection to Asterisk"))
                .bootId();
        try (AsteriskConnection asterisk = pool.connect()) {
            return new EvidenceMark(asterisk.evidenceMark(), bootId).text();
        } catch (ResourceException unreadable) {
            pause();
            throw new TransmitterUnavailable("Asterisk's evidence cannot be read", unreadable);
        }
    }

    @Override
    public void transmit(Collection<Transmission> transmissions) {
        Deque<Transmission> left = new ArrayDeque<>(transmissions);
        Map<Long, VoiceScript> scriptsSoFar = new HashMap<>();
        if (left.isEmpty()) {
            return;
        }
        try (AsteriskConnection asterisk = pool.connect()) {
            while (!left.isEmpty()) {
                place(asterisk, left.peek(), scriptsSoFar);
                left.remove();
            }
        } catch (ResourceException | TransmitterUnavailable nothingWritten) {
            pause();
            LOG.log(Level.WARNING, nothingWritten, () -> left.size() + " calls wait for Asterisk");
            left.forEach(transmission -> unsent(transmission.attemptId(), "Asterisk could not be reached"));
        }
    }

    private void place(AsteriskConnection asterisk, Transmission transmission, Map<Long, VoiceScript> scriptsSoFar)
            throws ResourceException {
        String attemptId = transmission.attemptId();
        Optional<Originate> originate = composed(asterisk, transmission, scriptsSoFar);
        if (originate.isEmpty()) {
            return;
        }
        if (clock.instant().isAfter(transmission.sendBefore())) {
            unsent(attemptId, "this node was too slow to place the call");
            return;
        }
        handedOver.put(attemptId, Boolean.TRUE);
        try {
            asterisk.originate(originate.get()).whenComplete((submission, failed) -> submitted(attemptId, submission));
        } catch (ResourceException nothingWritten) {
            handedOver.invalidate(attemptId);
            throw nothingWritten;
        }
    }

    /** Empty where there is nothing to place; why is reported then. */
    private Optional<Originate> composed(
            AsteriskConnection asterisk, Transmission transmission, Map<Long, VoiceScript> scriptsSoFar) {
        String attemptId = transmission.attemptId();
        try {
            Campaign campaign = transmission.campaign();
            VoiceScript script = scriptsSoFar.computeIfAbsent(campaign.campaignId(), id -> scripts.of(campaign));
            return Optional.of(originate(
                    transmission, script.isAskedFor() ? script.at(asterisk.scriptAddress(attemptId)) : script));
        } catch (DomainException | IllegalArgumentException impossible) {
            fail(attemptId, impossible.getMessage());
        } catch (ResourceException noScript) {
            pause();
            LOG.log(Level.WARNING, "A call waits for its script: {0}", noScript.getMessage());
            unsent(attemptId, "its script could not be run");
        } catch (RuntimeException fault) {
            pause();
            LOG.log(Level.WARNING, fault, () -> "What to play for " + attemptId + " could not be found out");
            unsent(attemptId, "the message could not be looked up");
        }
        return Optional.empty();
    }

    private static Originate originate(Transmission transmission, VoiceScript script) {
        Map<String, String> variables = new HashMap<>(script.variables());
        variables.put("ICTB_NUMBER", transmission.number().digits());
        variables.put("ICTB_LIMIT", "" + transmission.limit().toSeconds());
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

    private void submitted(String attemptId, Submission submission) {
        if (submission == Submission.REFUSED) {
            pause();
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

    private void pause() {
        pausedUntil = clock.instant().plus(AFTER_A_REFUSAL);
    }

    @Override
    public Set<String> reconcile(Collection<OpenAttempt> attempts) throws TransmitterUnavailable {
        EvidenceFacts facts = evidence.about(attempts);
        Instant now = clock.instant();
        Set<String> spokenOf = new HashSet<>();
        for (OpenAttempt attempt : attempts) {
            boolean isOurs = handedOver.getIfPresent(attempt.attemptId()) != null;
            Optional<AttemptSignal> verdict =
                    EvidencePolicy.verdict(attempt, facts, isOurs, missingFor(attempt.attemptId(), facts, now));
            verdict.ifPresent(signals::report);
            if (verdict.isPresent() || facts.live().contains(attempt.attemptId())) {
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
