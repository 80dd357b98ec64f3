package ictb.launcher.asterisk;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How an instance differs from the usual one. A port of 0 means: a free one, kept for the instance's life.
 *
 * @param amiPort TCP port of AMI
 * @param sipPort UDP port of SIP
 * @param rtpStart first of the 2,000 UDP ports for sound
 * @param carrierHost where the dialer's endpoint {@code carrier} is: an IPv4 address
 * @param carrierPort its UDP port
 * @param shared the folder that is shared with the application ({@code ICTB_ASTERISK_DIR}); absent: {@code shared} in
 *     the instance's folder
 */
public record AsteriskOptions(
        int amiPort, int sipPort, int rtpStart, String carrierHost, int carrierPort, Optional<Path> shared) {

    private static final int SIP_STANDARD_PORT = 5060;

    public AsteriskOptions {
        requirePort(amiPort);
        requirePort(sipPort);
        requirePort(rtpStart);
        requirePort(carrierPort);
        if (!carrierHost.matches("[0-9.]{7,15}")) {
            throw new IllegalArgumentException("carrierHost must be an IPv4 address: " + carrierHost);
        }
    }

    private static void requirePort(int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("No such port: " + port);
        }
    }

    /** Free ports, and a carrier at SIP's standard port of this machine. */
    public static AsteriskOptions usual() {
        return new AsteriskOptions(0, 0, 0, "127.0.0.1", SIP_STANDARD_PORT, Optional.empty());
    }

    public AsteriskOptions withAmiPort(int port) {
        return new AsteriskOptions(port, sipPort, rtpStart, carrierHost, carrierPort, shared);
    }

    public AsteriskOptions withSipPort(int port) {
        return new AsteriskOptions(amiPort, port, rtpStart, carrierHost, carrierPort, shared);
    }

    public AsteriskOptions withRtpStart(int port) {
        return new AsteriskOptions(amiPort, sipPort, port, carrierHost, carrierPort, shared);
    }

    /** Where {@code PJSIP/<number>@carrier} goes. */
    public AsteriskOptions withCarrier(String host, int port) {
        return new AsteriskOptions(amiPort, sipPort, rtpStart, host, port, shared);
    }

    public AsteriskOptions withShared(Path folder) {
        return new AsteriskOptions(amiPort, sipPort, rtpStart, carrierHost, carrierPort, Optional.of(folder));
    }
}
