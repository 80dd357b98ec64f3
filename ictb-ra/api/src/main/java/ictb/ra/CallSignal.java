package ictb.ra;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/** Something that Asterisk said. Signals may be late, doubled or lost; whoever hears them must cope. */
public sealed interface CallSignal extends Serializable {

    /** The Asterisk that said it, as the adapter's configuration names it. */
    String node();

    /** The called telephone rings. */
    record Ringing(String node, String channelId) implements CallSignal {}

    /** The called party has answered. */
    record Answered(String node, String channelId) implements CallSignal {}

    /**
     * The channel is gone.
     *
     * @param hangupCause Q.850 cause, 0 where Asterisk gives none
     * @param technicalCause the SIP status behind it, such as {@code SIP 486}
     */
    record Ended(String node, String channelId, int hangupCause, Optional<String> technicalCause)
            implements CallSignal {}

    /**
     * What the dialplan's hang-up handler reported, shortly before {@link Ended}.
     *
     * @param fields lower-case names; those of {@code server-config/asterisk/extensions_ictb.conf}
     */
    record Reported(String node, String channelId, Map<String, String> fields) implements CallSignal {}

    /**
     * What the dialplan told in the middle of a call.
     *
     * @param note a word of {@code server-config/asterisk/extensions_ictb.conf}
     */
    record Noted(String node, String channelId, String note) implements CallSignal {}

    /**
     * Asterisk accepted the action but could not make the call, perhaps without ever making a channel. It also says so of
     * a call that was busy or not answered, around its {@link Ended}; and of an action whose channel id is in use, with
     * the id of the call that lives: go by the action id.
     *
     * @param channelId as Asterisk names it; empty where it names none
     * @param actionId of the {@link Originate} that failed
     * @param reason Asterisk's reason code: 0 no such endpoint, or busy, congested, unreachable alike
     */
    record OriginateFailed(String node, String channelId, String actionId, int reason) implements CallSignal {}

    /** The event session is logged in, for the first time or again; signals may have been lost before it. */
    record LinkUp(String node, String bootId) implements CallSignal {}

    /** The event session was lost; the adapter is trying to get it back. */
    record LinkDown(String node, String reason) implements CallSignal {}
}
