package ictb.dialer;

import java.util.List;

/**
 * What was claimed, committed.
 *
 * @param transmissions to be sent now
 * @param blocked contacts that were taken out of the queue because they must not be called
 */
public record Claim(List<Transmission> transmissions, int blocked) {

    static final Claim NOTHING = new Claim(List.of(), 0);

    int taken() {
        return transmissions.size() + blocked;
    }
}
