package ictb.dialer;

import ictb.trunk.Trunk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which trunks can be dialled by at the moment, and from where. */
@ApplicationScoped
public class WorkingTrunks {

    @Inject
    private Transmitters transmitters;

    @Inject
    @Any
    private Instance<TrunkGate> gates;

    /** In the same order. */
    List<Trunk> of(List<Trunk> trunks) {
        return trunks.stream().filter(this::include).toList();
    }

    /** Whether calls can go by it now, from anywhere. */
    public boolean include(Trunk trunk) {
        return !origins(trunk).isEmpty();
    }

    /** From where calls can go by it now. */
    List<Origin> origins(Trunk trunk) {
        return transmitters.of(trunk.technology()).stream()
                .flatMap(transmitter -> ofTrunk(trunk, transmitter).stream()
                        .filter(transmitters::isOpen)
                        .filter(origin -> obstacle(trunk, transmitter, origin).isEmpty()))
                .toList();
    }

    /** Why nothing can go by it, as a sentence. */
    Optional<String> obstacle(Trunk trunk) {
        Optional<Transmitter> found = transmitters.of(trunk.technology());
        if (found.isEmpty()) {
            return Optional.of("Nothing here can dial on trunk " + trunk.name());
        }
        Transmitter transmitter = found.get();
        List<Origin> origins = ofTrunk(trunk, transmitter);
        if (origins.isEmpty()) {
            return Optional.of(withoutOrigin(trunk, transmitter));
        }
        List<Optional<String>> obstacles = origins.stream()
                .map(origin -> obstacle(trunk, transmitter, origin))
                .toList();
        return obstacles.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(
                        obstacles.stream().flatMap(Optional::stream).distinct().collect(Collectors.joining("; ")));
    }

    private static String withoutOrigin(Trunk trunk, Transmitter transmitter) {
        return transmitter
                .unknown()
                .orElse("Trunk " + trunk.name() + " goes by " + String.join(", ", trunk.asterisks())
                        + " alone, and no Asterisk of the configuration is called so");
    }

    private static List<Origin> ofTrunk(Trunk trunk, Transmitter transmitter) {
        return transmitter.origins().stream()
                .filter(origin -> trunk.goesBy(origin.name()))
                .toList();
    }

    private Optional<String> obstacle(Trunk trunk, Transmitter transmitter, Origin origin) {
        return transmitter.obstacle(origin).or(() -> waitsFor(trunk, origin));
    }

    private Optional<String> waitsFor(Trunk trunk, Origin origin) {
        return gates.stream()
                .flatMap(gate -> gate.obstacle(trunk, origin).stream())
                .findFirst();
    }
}
