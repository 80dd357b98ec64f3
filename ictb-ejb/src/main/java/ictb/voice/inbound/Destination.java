package ictb.voice.inbound;

import java.util.Optional;

/** Where a call goes that has come in; looked for when it comes, so that a change holds from the next call on. */
public sealed interface Destination {

    /** @param why for the log */
    record Nowhere(String why) implements Destination {}

    /** A telephone of the DID's user is rung. */
    record ToExtension(long didId, long usrId, long extensionId) implements Destination {}

    /** A flow of the DID's user is followed. */
    record ToFlow(long didId, long usrId, long ivrId, int version) implements Destination {}

    /** A user works by keys. @param usrId who alone may; empty = whoever proves to be somebody */
    record ToAccess(long accessNumberId, Optional<Long> usrId) implements Destination {}

    /** A DID that leads nowhere now. */
    record OutOfService(long didId, Optional<Long> usrId) implements Destination {}
}
