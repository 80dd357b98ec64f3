package ictb.ivr;

import ictb.platform.PhoneNumber;
import java.util.Optional;

/** The user to whom a script belongs, by what it may name; whoever publishes it. */
interface Owner {

    boolean hasRecording(long recordingId);

    boolean hasExtension(long extensionId);

    /** ISO 3166: how numbers without {@code +} are read. */
    Optional<String> country();

    /** Whether calls may be put through to it: it is within the user's prefixes, there are none set, or it is a DID of the user's. */
    boolean mayReach(PhoneNumber number);
}
