package ictb.dialer;

import ictb.trunk.Trunk;
import java.util.Optional;

/** Knows what a trunk waits for before calls can go by it, beyond its technology. */
public interface TrunkGate {

    /** A sentence while nothing can go by this trunk from there; it knows this without asking anybody. */
    Optional<String> obstacle(Trunk trunk, Origin origin);
}
