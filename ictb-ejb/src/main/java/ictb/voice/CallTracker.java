package ictb.voice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ictb.dialer.AttemptSignal;
import ictb.dialer.AttemptSignals;
import ictb.dialer.Disposition;
import ictb.dialer.Outcome;
import ictb.ra.CallSignal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Hears Asterisk's signals, keeps what they say of each call until it ends, and tells the dialer how it ended. Fast: the
 * adapter's delivery waits for it.
 */
@ApplicationScoped
public class CallTracker {

    /** Notes of the dialplan. */
    private static final String OPT_OUT = "optout";

    private static final String TRANSFER = "transfer";

    /** Longer than any call; what never ends here is told by the evidence. */
    private static final Duration LONGEST_CALL = Duration.ofHours(24);

    /** The end of a channel comes before Asterisk's word that the Originate failed; where there was no channel, it never comes. */
    private static final long CHANNEL_END_SECONDS = 1;

    @Inject
    private AttemptSignals signals;

    @Inject
    private AsteriskNodes nodes;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final Cache<String, CallProgress> calls =
            Caffeine.newBuilder().expireAfterWrite(LONGEST_CALL).build();
    private final Cache<String, Boolean> ended =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    void hear(CallSignal signal) {
        Instant now = clock.instant();
        if (signal instanceof CallSignal.Ringing ringing) {
            calls.asMap().merge(ringing.channelId(), CallProgress.NONE.ringing(), (old, first) -> old.ringing());
        } else if (signal instanceof CallSignal.Answered answered) {
            calls.asMap()
                    .merge(answered.channelId(), CallProgress.NONE.answered(now), (old, first) -> old.answered(now));
        } else if (signal instanceof CallSignal.Reported reported) {
            calls.asMap()
                    .merge(
                            reported.channelId(),
                            CallProgress.NONE.reported(reported.fields()),
                            (old, first) -> old.reported(reported.fields()));
        } else if (signal instanceof CallSignal.Noted noted) {
            noted(noted);
        } else if (signal instanceof CallSignal.Ended end) {
            end(end, now);
        } else if (signal instanceof CallSignal.OriginateFailed failed) {
            executor.schedule(() -> failIfWithoutChannel(failed), CHANNEL_END_SECONDS, TimeUnit.SECONDS);
        } else if (signal instanceof CallSignal.LinkUp up) {
            nodes.up(up.node(), up.bootId(), now);
        } else if (signal instanceof CallSignal.LinkDown down) {
            nodes.down(down.node(), down.reason());
        }
    }

    private void noted(CallSignal.Noted noted) {
        if (noted.note().equals(OPT_OUT)) {
            signals.report(new AttemptSignal.OptedOut(noted.channelId()));
        } else if (noted.note().equals(TRANSFER)) {
            signals.report(new AttemptSignal.Transferring(noted.channelId()));
        }
    }

    private void end(CallSignal.Ended end, Instant now) {
        CallProgress progress =
                Optional.ofNullable(calls.asMap().remove(end.channelId())).orElse(CallProgress.NONE);
        ended.put(end.channelId(), Boolean.TRUE);
        if (progress.report().isEmpty()) {
            // The hang-up handler has always spoken by now: signals were lost, and only the evidence knows what was
            // pressed.
            return;
        }
        signals.report(
                new AttemptSignal.Ended(end.channelId(), progress.ended(end.hangupCause(), end.technicalCause(), now)));
    }

    private void failIfWithoutChannel(CallSignal.OriginateFailed failed) {
        String attemptId = AsteriskTransmitter.attemptId(failed.actionId());
        if (ended.getIfPresent(attemptId) == null) {
            signals.report(new AttemptSignal.Ended(
                    attemptId,
                    Outcome.unanswered(
                            Disposition.CONGESTION,
                            clock.instant(),
                            Optional.empty(),
                            Optional.of("no channel, reason " + failed.reason()))));
        }
    }
}
