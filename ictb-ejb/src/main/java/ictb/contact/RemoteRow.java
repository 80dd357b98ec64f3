package ictb.contact;

import java.util.Optional;

/** Which record of a customer's own program a contact is, as it was sent. */
public record RemoteRow(Optional<String> remoteId, Optional<String> remoteModule) {

    /** Nothing where neither is known. */
    public static Optional<RemoteRow> of(Optional<String> remoteId, Optional<String> remoteModule) {
        return remoteId.or(() -> remoteModule).map(known -> new RemoteRow(remoteId, remoteModule));
    }
}
