package ictb.dialer;

import static ictb.dialer.AttemptEvent.ENDED;
import static ictb.dialer.AttemptEvent.IN_DOUBT;
import static ictb.dialer.AttemptEvent.PROVEN_UNSENT;
import static ictb.dialer.AttemptEvent.SEEN_LIVE;

import java.util.Map;
import java.util.Optional;

/**
 * Where an attempt stands. Signals may be late or doubled, so an event that leads nowhere is ignored and counted; final
 * states absorb everything.
 */
public enum AttemptState {
    /** Written down and committed; it may have been sent. For 60 seconds at the most. */
    SENDING,
    /** Known to be under way. */
    LIVE,
    /** Ended; the disposition says how. */
    SETTLED,
    /** Proven never to have been sent; the contact was queued again. */
    UNSENT,
    /** In doubt for ever: counted as an attempt, never repeated by itself. */
    UNKNOWN;

    private static final Map<AttemptState, Map<AttemptEvent, AttemptState>> MOVES = Map.of(
            SENDING, Map.of(SEEN_LIVE, LIVE, ENDED, SETTLED, PROVEN_UNSENT, UNSENT, IN_DOUBT, UNKNOWN),
            LIVE, Map.of(SEEN_LIVE, LIVE, ENDED, SETTLED, IN_DOUBT, UNKNOWN),
            SETTLED, Map.of(),
            UNSENT, Map.of(),
            UNKNOWN, Map.of());

    /** Where the event leads, or empty where it is ignored. */
    public Optional<AttemptState> after(AttemptEvent event) {
        return Optional.ofNullable(MOVES.get(this).get(event));
    }

    public boolean isOpen() {
        return this == SENDING || this == LIVE;
    }
}
