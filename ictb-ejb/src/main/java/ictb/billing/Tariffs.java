package ictb.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Remembers the tariff until one of its rates is changed, on whatever node. */
@ApplicationScoped
public class Tariffs {

    private record Known(long version, Tariff tariff) {}

    @Inject
    private Rates rates;

    private volatile Known known = new Known(-1, new Tariff(List.of()));

    /** As it stands now, in the caller's transaction. */
    public Tariff current() {
        long version = rates.version();
        Known remembered = known;
        if (remembered.version() != version) {
            remembered = new Known(version, new Tariff(rates.all()));
            known = remembered;
        }
        return remembered.tariff();
    }
}
