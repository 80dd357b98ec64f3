package ictb.voice;

import ictb.dialer.Origin;
import ictb.dialer.TrunkGate;
import ictb.trunk.Technology;
import ictb.trunk.Trunk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which of the trunks that ICTB describes to an Asterisk it has been told of: a call by another would find no endpoint. */
@ApplicationScoped
public class KnownTrunks implements TrunkGate {

    private final Map<String, Set<Long>> byAsterisk = new ConcurrentHashMap<>();

    void become(String asterisk, Collection<Trunk> told) {
        byAsterisk.put(asterisk, told.stream().map(Trunk::trunkId).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Optional<String> obstacle(Trunk trunk, Origin origin) {
        boolean isOurs = trunk.technology().equals(Technology.ASTERISK.word())
                && trunk.host().isPresent();
        boolean isKnown = byAsterisk.getOrDefault(origin.name(), Set.of()).contains(trunk.trunkId());
        return isOurs && !isKnown ? Optional.of(sentence(trunk, origin.name())) : Optional.empty();
    }

    private static String sentence(Trunk trunk, String asterisk) {
        String called = asterisk.equals(AsteriskNode.USUAL) ? "Asterisk" : "Asterisk " + asterisk;
        return called + " has not been told of trunk " + trunk.name() + " yet";
    }
}
