package ictb.trunk;

import ictb.platform.DomainException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a trunk may be made of. The patterns list what is allowed: hosts, user names and secrets stand in lines of
 * {@code pjsip.conf}, where {@code ;} begins a comment and a bracket a section; dial strings are an argument of Asterisk's Dial.
 */
final class TrunkCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern DIAL_STRING =
            Pattern.compile("[A-Za-z0-9]{2,16}/[A-Za-z0-9@:._+/-]{0,100}\\{number}[A-Za-z0-9@:._+/-]{0,100}");
    private static final Pattern HOST = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,62}[A-Za-z0-9])?" + "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}[A-Za-z0-9])?){0,20}");
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._+@-]{1,64}");
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~!@$%^*+=:,/?-]{1,64}");
    private static final Pattern ASTERISK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MOST_ASTERISKS = 15;
    private static final int LONGEST_HOST = 253;
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CHANNELS = 10_000;
    private static final BigDecimal FEWEST_CPS = new BigDecimal("0.01");
    private static final BigDecimal MOST_CPS = new BigDecimal("1000");

    private TrunkCheck() {}

    static String name(String sent) {
        return checked(NAME, sent.strip(), "trunk.name has 1 to 40 letters, digits, _ and -");
    }

    static String dialString(String sent) {
        return checked(
                DIAL_STRING,
                sent.strip(),
                "trunk.dialstring is a technology, / and an address with {number} in it, such as PJSIP/{number}@carrier");
    }

    static String host(String sent) {
        String host = checked(HOST, sent.strip(), "trunk.host is the name or the IPv4 address of a host");
        if (host.length() > LONGEST_HOST) {
            throw new DomainException("trunk.host is longer than " + LONGEST_HOST + " characters");
        }
        return host;
    }

    static int port(int sent) {
        return within("trunk.port", sent, HIGHEST_PORT);
    }

    static String username(String sent) {
        return checked(USERNAME, sent.strip(), "trunk.username has 1 to 64 letters, digits and . _ + @ -");
    }

    static String secret(String sent) {
        return checked(SECRET, sent, "trunk.secret has 1 to 64 letters, digits and . _ ~ ! @ $ % ^ * + = : , / ? -");
    }

    static BigDecimal callsPerSecond(BigDecimal sent) {
        if (sent.compareTo(FEWEST_CPS) < 0
                || sent.compareTo(MOST_CPS) > 0
                || sent.stripTrailingZeros().scale() > 2) {
            throw new DomainException("trunk.cps is a number from 0.01 to 1000 with two decimals at most");
        }
        return sent;
    }

    static int channels(int sent) {
        return within("trunk.channel", sent, MOST_CHANNELS);
    }

    /** As they are kept: each once, with commas between them; empty = every one. */
    static String asterisks(List<String> sent) {
        if (sent.size() > MOST_ASTERISKS) {
            throw new DomainException("trunk.asterisk has " + MOST_ASTERISKS + " names at most");
        }
        return sent.stream()
                .map(String::strip)
                .map(name -> checked(
                        ASTERISK, name, "trunk.asterisk is a list of names, each of 1 to 64 letters, digits and . _ -"))
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static int within(String member, int sent, int most) {
        if (sent < 1 || sent > most) {
            throw new DomainException(member + " is a number from 1 to " + most);
        }
        return sent;
    }

    private static String checked(Pattern pattern, String sent, String sentence) {
        if (!pattern.matcher(sent).matches()) {
            throw new DomainException(sentence);
        }
        return sent;
    }
}
