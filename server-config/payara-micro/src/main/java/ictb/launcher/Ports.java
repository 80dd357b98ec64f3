package ictb.launcher;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntPredicate;

/**
 * Free ports of 127.0.0.1, all below the range (32768 and up on Linux) from which outgoing connections take theirs: no
 * connection happens to sit on one by the time it is used, or when its server is started there again. They are picked at
 * random, so that launchers running side by side do not pick the same one.
 */
public final class Ports {

    private static final int FIRST_TCP = 20_000;
    private static final int FIRST_UDP = 30_000;
    private static final int LAST = 32_700;
    private static final int ATTEMPTS = 500;

    private Ports() {}

    /** A TCP port that nobody listens on; somebody may take it before it is used. */
    public static int free() {
        return free(FIRST_TCP, Ports::isFree);
    }

    /** A UDP port that nobody listens on, above those that Asterisk uses for sound; somebody may take it before it is used. */
    public static int freeUdp() {
        return free(FIRST_UDP, Ports::isUdpFree);
    }

    /** Whether nobody listens on this TCP port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isUdpFree(int port) {
        try (DatagramSocket socket =
                new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int free(int first, IntPredicate isFree) {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, first, LAST)
                .filter(isFree)
                .findFirst()
                .orElseThrow(() -> new LaunchException("No port of 127.0.0.1 is free from " + first + " to " + LAST));
    }
}
