package ictb.contact;

import ictb.platform.Text;
import java.util.Optional;

/**
 * Which record of a customer's own program a contact is.
 *
 * @param remoteId its id there
 * @param remoteModule the program, or a part of it, such as {@code Contact}
 */
public record Remote(Optional<String> remoteId, Optional<String> remoteModule) {

    private static final int LONGEST = 64;

    /** @throws ictb.platform.DomainException when it is longer than 64 characters */
    Optional<String> checkedId() {
        return Text.optional("remote_id", remoteId, LONGEST);
    }

    /** @throws ictb.platform.DomainException when it is longer than 64 characters */
    Optional<String> checkedModule() {
        return Text.optional("remote_module", remoteModule, LONGEST);
    }
}
