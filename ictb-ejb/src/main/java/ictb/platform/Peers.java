package ictb.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
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
