package ictb.ra.ami;

import ictb.ra.CallSignal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;

/** What an AMI event means for one of our channels; nothing for the many others. */
final class SignalMapper {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}");
    /** include/asterisk/channelstate.h */
    private static final int RINGING = 5;

    private static final int UP = 6;

    private final String node;

    SignalMapper(String node) {
        this.node = node;
    }

    static boolean ours(String uniqueId) {
        return uniqueId != null && OURS.matcher(uniqueId).matches();
    }

    Optional<CallSignal> signal(ManagerEvent event) {
        if (event instanceof NewStateEvent change) {
            return ours(change.getUniqueId()) ? state(change) : Optional.empty();
        }
        if (event instanceof TechnicalHangupEvent hangup) {
            return ours(hangup.getUniqueId()) ? Optional.of(ended(hangup)) : Optional.empty();
        }
        if (event instanceof IctbCallEvent report) {
            return ours(report.getUniqueId())
                    ? Optional.of(new CallSignal.Reported(node, report.getUniqueId(), report.fields()))
                    : Optional.empty();
        }
        if (event instanceof IctbNoteEvent noted) {
            return ours(noted.getUniqueId())
                    ? Optional.of(new CallSignal.Noted(node, noted.getUniqueId(), noted.note()))
                    : Optional.empty();
        }
        if (event instanceof OriginateResponseEvent response) {
            return failure(response);
        }
        return Optional.empty();
    }

    private Optional<CallSignal> state(NewStateEvent change) {
        int state = Objects.requireNonNullElse(change.getChannelState(), 0);
        return switch (state) {
            case RINGING -> Optional.of(new CallSignal.Ringing(node, change.getUniqueId()));
            case UP -> Optional.of(new CallSignal.Answered(node, change.getUniqueId()));
            default -> Optional.empty();
        };
    }

    private CallSignal ended(TechnicalHangupEvent hangup) {
        int cause = Objects.requireNonNullElse(hangup.getCause(), 0);
        return new CallSignal.Ended(node, hangup.getUniqueId(), cause, Optional.ofNullable(hangup.getTechCause()));
    }

    /** Without a channel Asterisk names none; with an action id of ours it is ours all the same. */
    private Optional<CallSignal> failure(OriginateResponseEvent response) {
        String channelId = Objects.requireNonNullElse(response.getUniqueId(), "");
        boolean foreign = !channelId.isEmpty() && !ours(channelId);
        if (response.isSuccess() || foreign || response.getActionId() == null) {
            return Optional.empty();
        }
        int reason = Objects.requireNonNullElse(response.getReason(), 0);
        return Optional.of(new CallSignal.OriginateFailed(node, channelId, response.getActionId(), reason));
    }
}
