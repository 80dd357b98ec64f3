package ictb.ra;

/**
 * An Asterisk, as it describes itself.
 *
 * @param version for example {@code 22.10.1}
 * @param bootId the same for as long as one Asterisk process lives, another after each start
 * @param currentCalls calls up at the moment
 */
public record AsteriskStatus(String version, String bootId, int currentCalls) {}
