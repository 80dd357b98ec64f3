package ictb.dialer;

import java.util.List;
import java.util.Optional;

/**
 * What was claimed, committed.
 *
 * @param transmissions to be sent now
 * @param passed contacts whose turn it was and that are not called: never, or later
 * @param hold what keeps the rest of the campaign waiting
 * @param mark behind which the next claim for this trunk goes on; empty = at the head of the queue
 * @param isAtEnd whether nothing behind that is due
 */
public record Claim(
        List<Transmission> transmissions, int passed, Optional<Hold> hold, Optional<QueueMark> mark, boolean isAtEnd) {

    static final Claim NOTHING = none(Optional.empty(), true);

    /** Nothing for this trunk as far as was looked. */
    static Claim none(Optional<QueueMark> mark, boolean isAtEnd) {
        return new Claim(List.of(), 0, Optional.empty(), mark, isAtEnd);
    }

    static Claim held(Hold hold) {
        return new Claim(List.of(), 0, Optional.of(hold), Optional.empty(), true);
    }

    int taken() {
        return transmissions.size() + passed;
    }
}
