package ictb.ra.ami;

/**
 * Where Asterisk's manager interface listens, and who asks.
 *
 * @param host name or address
 * @param port TCP port, 5038 by habit
 * @param user a section of {@code manager.conf}
 * @param secret its secret; never part of a message
 * @param node how the configuration names this Asterisk
 */
public record AmiAddress(String host, int port, String user, String secret, String node) {

    /** Without the secret. */
    @Override
    public String toString() {
        return node + " (" + user + "@" + host + ":" + port + ")";
    }
}
