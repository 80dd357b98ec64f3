package ictb.trunk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The members of a trunk. What is absent stays as it is in an update.
 *
 * @param name letters, digits, _ and -, 1 to 40; needed to make one
 * @param technology {@code asterisk} or {@code sandbox}; default asterisk
 * @param dialstring as Asterisk dials, with {@code {number}} where the number goes, such as {@code PJSIP/{number}@carrier}
 * @param host instead of a dialstring: the carrier's name or IPv4 address; the SIP endpoint is made then
 * @param port of the host; default 5060
 * @param username by which the carrier knows us, where it asks
 * @param secret that goes with it; answered by no method
 * @param dtmfMode how keys are heard, of a trunk with a host; default auto
 * @param cps calls a second, 0.01 to 1,000; default 10
 * @param channel calls in flight, 1 to 10,000; default 30
 * @param active 0: nothing is called by it; default 1
 * @param asterisk names of the Asterisks by which its calls go; none = by every one, which is the default
 */
public record TrunkMembers(
        Optional<String> name,
        Optional<Technology> technology,
        Optional<String> dialstring,
        Optional<String> host,
        Optional<Integer> port,
        Optional<String> username,
        Optional<String> secret,
        Optional<DtmfMode> dtmfMode,
        Optional<BigDecimal> cps,
        Optional<Integer> channel,
        Optional<Boolean> active,
        Optional<List<String>> asterisk) {

    /** What the configuration does not say of the trunk that it names. */
    static TrunkMembers besideTheConfiguration(Optional<Boolean> active, Optional<List<String>> asterisk) {
        return new TrunkMembers(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                active,
                asterisk);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "TrunkMembers[" + name.orElse("") + "]";
    }
}
