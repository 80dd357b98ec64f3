package ictb.dialer;

import ictb.trunk.Trunk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which trunks can be dialled by at the moment. */
@ApplicationScoped
public class WorkingTrunks {

    @Inject
    private Transmitters transmitters;

    @Inject
    @Any
    private Instance<TrunkGate> gates;

    /** In the same order. */
    List<Trunk> of(List<Trunk> trunks) {
        return trunks.stream()
                .filter(trunk -> transmitters.isOpen(trunk.technology()))
                .filter(trunk -> obstacle(trunk).isEmpty())
                .toList();
    }

    /** Why nothing can go by it, as a sentence. */
    Optional<String> obstacle(Trunk trunk) {
        return transmitters
                .of(trunk.technology())
                .map(transmitter -> transmitter.obstacle().or(() -> waitsFor(trunk)))
                .orElse(Optional.of("Nothing here can dial on trunk " + trunk.name()));
    }

    private Optional<String> waitsFor(Trunk trunk) {
        return gates.stream().flatMap(gate -> gate.obstacle(trunk).stream()).findFirst();
    }
}
