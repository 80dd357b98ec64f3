package ictb.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process waits for TCP connections, by what Linux tells in /proc (proc(5)). */
final class ListeningSockets {

    private static final String LISTENS = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private ListeningSockets() {}

    /** As {@code address:port}. */
    static List<String> of(long pid) {
        try {
            Set<String> own = sockets(Path.of("/proc/" + pid + "/fd"));
            return Stream.concat(table(pid, "tcp"), table(pid, "tcp6"))
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row[STATE].equals(LISTENS) && own.contains("socket:[" + row[INODE] + "]"))
                    .map(row -> readable(row[LOCAL_ADDRESS]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.map(ListeningSockets::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static Stream<String> table(long pid, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/net/" + name)).stream()
                .skip(1);
    }

    /** The kernel writes an address as words of 32 bits in the machine's order. */
    private static String readable(String hex) {
        try {
            String[] parts = hex.split(":");
            byte[] bytes = HexFormat.of().parseHex(parts[0]);
            ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
            ByteBuffer address = ByteBuffer.allocate(bytes.length);
            while (words.hasRemaining()) {
                address.putInt(words.getInt());
            }
            String text = InetAddress.getByAddress(address.array()).getHostAddress();
            return text + ":" + Integer.parseInt(parts[1], 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
