package ictb.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process listens on, as the kernel says it (proc(5), {@code /proc/<pid>/net/tcp}). */
final class Listening {
    private static final String LISTEN = "0A";

    private Listening() {}

    /** Address and port of each listening TCP socket of the process; IPv4 addresses mapped into IPv6 as IPv4. */
    static List<String> addressesOf(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        Set<String> sockets = socketsOf(process);
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            try (Stream<String> lines = Files.lines(process.resolve(table))) {
                lines.map(line -> line.strip().split("\\s+"))
                        .filter(fields -> fields[3].equals(LISTEN) && sockets.contains("socket:[" + fields[9] + "]"))
                        .map(fields -> readable(fields[1]))
                        .forEach(addresses::add);
            }
        }
        return addresses;
    }

    private static Set<String> socketsOf(Path process) throws IOException {
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            return descriptors.map(Listening::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    /** The kernel writes each 32-bit word of the address in the machine's byte order, here little-endian. */
    private static String readable(String addressAndPort) {
        String[] parts = addressAndPort.split(":");
        byte[] bytes = HexFormat.of().parseHex(parts[0]);
        byte[] ordered = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            ordered[i] = bytes[i / 4 * 4 + 3 - i % 4];
        }
        try {
            return InetAddress.getByAddress(ordered).getHostAddress() + ":" + Integer.parseInt(parts[1], 16);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
