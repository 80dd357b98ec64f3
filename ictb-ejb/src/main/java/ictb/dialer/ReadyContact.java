package ictb.dialer;

import ictb.trunk.TriedTrunks;
import java.time.Instant;
import java.util.Optional;

/**
 * A contact whose time has come.
 *
 * @param sends attempts written so far, proven unsent ones included
 * @param reason why it waited beyond its turn until now: a {@link Hindrance#word}
 * @param isDeleted whether its user has deleted it since it was taken over into the campaign
 * @param expires no attempt from then on
 * @param tried trunks that could not carry its call since its last attempt that counts
 */
record ReadyContact(
        Instant due,
        long contactId,
        String phone,
        int sends,
        Optional<String> reason,
        boolean isOnDoNotCallList,
        boolean isDeleted,
        Optional<Instant> expires,
        TriedTrunks tried) {

    QueueMark mark() {
        return new QueueMark(due, contactId);
    }
}
