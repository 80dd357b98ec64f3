package ictb.voice;

import ictb.dialer.TrunkGate;
import ictb.trunk.Technology;
import ictb.trunk.Trunk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the trunks that ICTB describes to Asterisk it has been told of: a call by another would find no endpoint. */
@ApplicationScoped
public class KnownTrunks implements TrunkGate {

    private volatile Set<Long> known = Set.of();

    void become(Collection<Trunk> told) {
        known = told.stream().map(Trunk::trunkId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> obstacle(Trunk trunk) {
        boolean isOurs = trunk.technology().equals(Technology.ASTERISK.word())
                && trunk.host().isPresent();
        return isOurs && !known.contains(trunk.trunkId())
                ? Optional.of("Asterisk has not been told of trunk " + trunk.name() + " yet")
                : Optional.empty();
    }
}
