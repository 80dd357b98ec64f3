package ictb.trunk;

import ictb.platform.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Numbers that begin so are called by this trunk, or by the next of that prefix where it fails. */
@Entity
@Table(name = "route")
public class Route {

    private static final int LAST_PRIORITY = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "route_id")
    private long routeId;

    private String prefix;

    @Column(name = "trunk_id")
    private long trunkId;

    private int priority;

    protected Route() {}

    /** @throws DomainException with a sentence for the first member that is missing or cannot be so */
    Route(RouteMembers sent) {
        trunkId = sent.trunkId().orElseThrow(() -> new DomainException("route.trunk_id is required"));
        prefix = "";
        change(sent);
    }

    /** Takes over the members that were sent. */
    final void change(RouteMembers sent) {
        prefix = sent.prefix().map(Route::checked).orElse(prefix);
        trunkId = sent.trunkId().orElse(trunkId);
        priority = sent.priority().orElse(priority);
        if (priority < 0 || priority > LAST_PRIORITY) {
            throw new DomainException("route.priority is a number from 0 to " + LAST_PRIORITY);
        }
    }

    private static String checked(String sent) {
        String prefix = sent.strip();
        if (!prefix.matches("[0-9]{0,15}")) {
            throw new DomainException(
                    "route.prefix has up to 15 digits: the country code and what follows, without + or 00");
        }
        return prefix;
    }

    public long routeId() {
        return routeId;
    }

    public String prefix() {
        return prefix;
    }

    public long trunkId() {
        return trunkId;
    }

    public int priority() {
        return priority;
    }
}
