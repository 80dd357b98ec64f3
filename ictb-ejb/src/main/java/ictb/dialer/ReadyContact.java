package ictb.dialer;

import java.time.Instant;
import java.util.Optional;

/**
 * A contact whose time has come.
 *
 * @param sends attempts written so far, proven unsent ones included
 * @param reason why it waited beyond its turn until now: a {@link Hindrance#word}
 * @param expires no attempt from then on
 */
record ReadyContact(
        Instant due,
        long contactId,
        String phone,
        int sends,
        Optional<String> reason,
        boolean isOnDoNotCallList,
        Optional<Instant> expires) {}
