package ictb.voice.inbound;

import java.util.Optional;

/**
 * A call that has come in, as its row has it from its beginning on.
 *
 * @param callId 32 characters {@code [0-9a-f]}, made by us
 * @param channelId the Uniqueid that its Asterisk gave it
 * @param usrId whose it is
 * @param number that was dialled, digits
 * @param caller digits as lists of contacts have them; empty where there is no number to call
 */
public record InboundCall(
        String callId,
        String asterisk,
        String channelId,
        Optional<Long> didId,
        Optional<Long> accessNumberId,
        Optional<Long> usrId,
        String number,
        Optional<String> caller) {}
