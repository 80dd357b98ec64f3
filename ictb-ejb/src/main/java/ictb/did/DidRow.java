package ictb.did;

import java.util.Optional;

/**
 * A DID in a list.
 *
 * @param usrId whose it is; empty = nobody's
 */
public record DidRow(long didId, String name, Optional<String> description, Optional<Long> usrId) {

    static DidRow of(Did number) {
        return new DidRow(number.id(), number.number(), number.description(), number.usrId());
    }
}
