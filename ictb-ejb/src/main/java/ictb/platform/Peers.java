package ictb.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of IP, by ranges in CIDR notation (RFC 4632). Names are never looked up.
 *
 * @param ranges none: loopback alone is meant, and it is for the asker to say so
 */
public record Peers(boolean isAnybody, List<Range> ranges) {

    /** What is right, for the sentence about a setting. */
    static final String SHAPE =
            "the word any, or addresses and CIDR ranges like 10.0.0.0/8 or fd00::/8, separated by commas";

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern WITH_PORT = Pattern.compile("(\\d[\\d.]*|\\[.*]):\\d{1,5}");
    private static final int IPV6_NETWORK_BYTES = 8;
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");

    /** @param bits of the address that count */
    record Range(InetAddress address, int bits) {

        static Range of(String text) {
            String[] parts = text.split("/", -1);
            InetAddress address = literal(parts[0]);
            int most = address.getAddress().length * Byte.SIZE;
            if (parts.length > 2
                    || (parts.length == 2 && !BITS.matcher(parts[1]).matches())) {
                throw new IllegalArgumentException(SHAPE);
            }
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : most;
            if (bits > most) {
                throw new IllegalArgumentException(SHAPE);
            }
            return new Range(address, bits);
        }

        boolean holds(InetAddress peer) {
            byte[] ours = address.getAddress();
            byte[] theirs = peer.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = (0xFF << (Byte.SIZE - bits % Byte.SIZE)) & 0xFF;
            return Arrays.equals(ours, 0, whole, theirs, 0, whole)
                    && (bits % Byte.SIZE == 0 || ((ours[whole] ^ theirs[whole]) & rest) == 0);
        }
    }

    /** The same without the word any. */
    static Peers named(String text) {
        Peers peers = of(text);
        if (peers.isAnybody()) {
            throw new IllegalArgumentException("addresses and CIDR ranges, separated by commas");
        }
        return peers;
    }

    /** @throws IllegalArgumentException with what would be right */
    static Peers of(String text) {
        if (text.equals("any")) {
            return new Peers(true, List.of());
        }
        return new Peers(
                false,
                Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(part -> !text.isEmpty())
                        .map(Range::of)
                        .toList());
    }

    /** @param address as a server tells it: no name; an IPv6 one with its zone */
    public boolean hold(String address) {
        return isAnybody || ranges.stream().anyMatch(range -> range.holds(literal(withoutZone(address))));
    }

    /** 127.0.0.0/8 and ::1. */
    public static boolean isLoopback(String address) {
        return literal(withoutZone(address)).isLoopbackAddress();
    }

    /**
     * The address as text in its one canonical form, an IPv4-mapped IPv6 address as the IPv4 address it stands for; empty where the
     * text is no address. A port, brackets and a zone are dropped: {@code [2001:db8::1]:4711}, {@code 192.0.2.1:4711}.
     */
    public static Optional<String> canonical(String text) {
        Matcher port = WITH_PORT.matcher(text);
        try {
            return Optional.of(
                    literal(withoutZone(port.matches() ? port.group(1) : text)).getHostAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /**
     * What stands for one client where clients are counted: an IPv4 address, or the /64 of an IPv6 one, since a subscriber has at
     * least a whole /64 (RFC 6177). A text that is no address stands for itself.
     */
    public static String network(String address) {
        try {
            InetAddress literal = literal(withoutZone(address));
            if (literal instanceof Inet6Address) {
                byte[] bytes = literal.getAddress();
                Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return literal.getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException noAddress) {
            return address;
        }
    }

    /** Whether no address is meant at all. */
    public boolean isNobody() {
        return !isAnybody && ranges.isEmpty();
    }

    private static String withoutZone(String address) {
        return address.replaceFirst("%.*", "").replaceFirst("^\\[(.*)]$", "$1");
    }

    private static InetAddress literal(String text) {
        try {
            if (IPV4.matcher(text).matches() || IPV6.matcher(text).matches()) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException noAddress) {
            // said below
        }
        throw new IllegalArgumentException(SHAPE);
    }
}
