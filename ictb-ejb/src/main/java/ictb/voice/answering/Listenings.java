package ictb.voice.answering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The calls that are listened to, by Asterisk's id of the channel. Used by one thread. */
final class Listenings {

    private static final long FORGOTTEN_AFTER = TimeUnit.MINUTES.toNanos(2);

    private final Map<String, Kept> calls = new HashMap<>();
    private long nextLook = System.nanoTime();

    private record Kept(Listening listening, long touched) {}

    Listening of(String callId, long now) {
        Listening listening = find(callId).orElseGet(Listening::new);
        calls.put(callId, new Kept(listening, now));
        return listening;
    }

    Optional<Listening> find(String callId) {
        return Optional.ofNullable(calls.get(callId)).map(Kept::listening);
    }

    /** Calls have no end here: what nobody has asked about for a while is over. */
    void forget(long now) {
        if (now - nextLook >= 0) {
            calls.values().removeIf(kept -> now - kept.touched > FORGOTTEN_AFTER);
            nextLook = now + FORGOTTEN_AFTER / 4;
        }
    }
}
