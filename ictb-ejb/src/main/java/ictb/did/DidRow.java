package ictb.did;

import java.util.Optional;

/**
 * A DID in a list.
 *
 * @param usrId whose it is; empty = nobody's
 * @param extensionId which calls to it ring
 * @param ivrId which calls to it follow
 */
public record DidRow(
        long didId,
        String name,
        Optional<String> description,
        Optional<Long> usrId,
        Optional<Long> extensionId,
        Optional<Long> ivrId) {

    static DidRow of(Did number) {
        return new DidRow(
                number.id(),
                number.number(),
                number.description(),
                number.usrId(),
                number.extensionId(),
                number.ivrId());
    }
}
