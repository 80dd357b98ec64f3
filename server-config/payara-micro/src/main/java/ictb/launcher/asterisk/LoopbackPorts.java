package ictb.launcher.asterisk;

import ictb.launcher.LaunchException;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/**
 * Free ports of 127.0.0.1, taken from below the range (32768 and up, Linux) out of which outgoing connections get theirs:
 * so nobody's connection happens to sit on one when Asterisk is started there again.
 */
final class LoopbackPorts {
    /** How many UDP ports an instance has for sound: two a call, so a thousand calls. */
    static final int SOUND_PORTS = 2000;

    private static final int SOUND_FIRST = 10_000;
    private static final int SOUND_BLOCKS = 10;
    private static final int FIRST = 30_000;
    private static final int LAST = 32_700;
    private static final int ATTEMPTS = 500;

    private LoopbackPorts() {}

    static int freeTcp() {
        return free(LoopbackPorts::isTcpFree);
    }

    static int freeUdp() {
        return free(LoopbackPorts::isUdpFree);
    }

    /** Two instances may share a block: a port that is taken is passed over when a call needs one. */
    static int soundStart() {
        return SOUND_FIRST + SOUND_PORTS * ThreadLocalRandom.current().nextInt(SOUND_BLOCKS);
    }

    private static int free(IntPredicate isFree) {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, FIRST, LAST)
                .filter(isFree)
                .findFirst()
                .orElseThrow(() -> new LaunchException("No port of 127.0.0.1 is free from " + FIRST + " to " + LAST));
    }

    private static boolean isTcpFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static boolean isUdpFree(int port) {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress("127.0.0.1", port))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
