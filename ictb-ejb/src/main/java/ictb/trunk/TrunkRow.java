package ictb.trunk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A trunk in a list, without its secret.
 *
 * @param port only of a trunk with a host
 * @param dtmfMode only of a trunk with a host
 * @param asterisk by which its calls go; none = by every one
 */
public record TrunkRow(
        long trunkId,
        String name,
        String technology,
        Optional<String> dialstring,
        Optional<String> host,
        Optional<Integer> port,
        Optional<String> username,
        Optional<DtmfMode> dtmfMode,
        BigDecimal cps,
        int channel,
        boolean active,
        List<String> asterisk) {

    static TrunkRow of(Trunk trunk) {
        return new TrunkRow(
                trunk.trunkId(),
                trunk.name(),
                trunk.technology(),
                trunk.dialString(),
                trunk.host(),
                trunk.host().map(host -> trunk.port()),
                trunk.username(),
                trunk.host().map(host -> trunk.dtmfMode()),
                trunk.callsPerSecond(),
                trunk.channels(),
                trunk.isActive(),
                trunk.asterisks());
    }
}
