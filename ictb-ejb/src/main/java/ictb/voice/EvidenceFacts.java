package ictb.voice;

import ictb.ra.CallTrace;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Asterisk and its evidence say at one moment.
 *
 * @param bootId of the process that answered
 * @param live channels, looked up before the traces were read
 * @param traces by channel; empty where the evidence could not be read whole
 * @param isProvenAlive whether a call that was placed after the link came up, and at least five seconds ago, has left its
 *     trace: what was handed to this process before has left one too
 */
record EvidenceFacts(String bootId, Set<String> live, Optional<Map<String, CallTrace>> traces, boolean isProvenAlive) {

    /** A started call without an end, on which the channel list and the evidence should agree by then. */
    static final Duration SETTLING = Duration.ofSeconds(60);
}
