package ictb.voice.inbound;

import java.util.Optional;

/** Where a call goes that has come in; looked for when it comes, so that a change holds from the next call on. */
public sealed interface Destination {

    /** The DID that was dialled. */
    default Optional<Long> did() {
        return Optional.empty();
    }

    /** The access number that was dialled. */
    default Optional<Long> accessNumber() {
        return Optional.empty();
    }

    /** Whose the number is. */
    default Optional<Long> owner() {
        return Optional.empty();
    }

    /** It is no number of ours. */
    record Nowhere() implements Destination {}

    /** A telephone of the DID's user is rung. */
    record ToExtension(long didId, long usrId, long extensionId) implements Destination {

        @Override
        public Optional<Long> did() {
            return Optional.of(didId);
        }

        @Override
        public Optional<Long> owner() {
            return Optional.of(usrId);
        }
    }

    /** A flow of the DID's user is followed. */
    record ToFlow(long didId, long usrId, long ivrId, int version) implements Destination {

        @Override
        public Optional<Long> did() {
            return Optional.of(didId);
        }

        @Override
        public Optional<Long> owner() {
            return Optional.of(usrId);
        }
    }

    /**
     * A user works by keys.
     *
     * @param owner who alone may; empty = whoever proves to be somebody
     */
    record ToAccess(long accessNumberId, Optional<Long> owner) implements Destination {

        @Override
        public Optional<Long> accessNumber() {
            return Optional.of(accessNumberId);
        }
    }

    /** A DID that leads nowhere now. */
    record OutOfService(long didId, Optional<Long> owner) implements Destination {

        @Override
        public Optional<Long> did() {
            return Optional.of(didId);
        }
    }
}
