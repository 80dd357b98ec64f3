package ictb.dialer;

import java.util.List;
import java.util.Optional;

/**
 * What was claimed, committed.
 *
 * @param transmissions to be sent now
 * @param passed contacts whose turn it was and that are not called: never, or later
 * @param hold what keeps the rest of the campaign waiting
 */
public record Claim(List<Transmission> transmissions, int passed, Optional<Hold> hold) {

    static final Claim NOTHING = new Claim(List.of(), 0, Optional.empty());

    static Claim held(Hold hold) {
        return new Claim(List.of(), 0, Optional.of(hold));
    }

    int taken() {
        return transmissions.size() + passed;
    }
}
