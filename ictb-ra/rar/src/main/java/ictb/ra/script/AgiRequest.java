package ictb.ra.script;

import ictb.ra.Incoming;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Asterisk says before a script begins.
 *
 * @param lines {@code agi_uniqueid: 1785600000.7}, without their blank end
 */
record AgiRequest(List<String> lines) {

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,31}");

    /** What stands behind the host in the address that was asked; an empty text where there is none. */
    String script() {
        return field("network_script").orElse("");
    }

    String uniqueId() {
        return field("uniqueid").orElse("");
    }

    /** Of {@code AGI(address,caller)} in the extension that was dialled. */
    Incoming incoming(String asterisk) {
        return new Incoming(asterisk, number("extension").orElse(""), number("arg_1"));
    }

    /** Anybody may write anything there who can send us a call. */
    private Optional<String> number(String name) {
        return field(name).filter(value -> NUMBER.matcher(value).matches());
    }

    private Optional<String> field(String name) {
        String begin = "agi_" + name + ": ";
        return lines.stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .findFirst();
    }
}
