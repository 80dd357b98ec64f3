package ictb.voice;

import ictb.dialer.AttemptSignals;
import ictb.dialer.TransmitterUnavailable;
import ictb.platform.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The Asterisks by which calls go: one for each pool of the configuration, which knows its name. A pool that is not there yet is
 * looked for again and again.
 */
@ApplicationScoped
public class AsteriskNodes {

    private static final Logger LOG = Logger.getLogger(AsteriskNodes.class.getName());
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** By the name of the Asterisk, which may be heard before its pool is found. */
    private final Map<String, AsteriskLink> links = new ConcurrentHashMap<>();

    /** By the names of the pools, in the order of the configuration. */
    private final Map<AsteriskPool, Optional<AsteriskNode>> byPool = new LinkedHashMap<>();

    private volatile List<AsteriskNode> found = List.of();
    private volatile Optional<String> unknown = Optional.of("No Asterisk is known yet");
    private volatile Optional<AsteriskNode> first = Optional.empty();

    private AsteriskFigures figures;
    private AttemptSignals signals;
    private Settings settings;

    /** For the container. */
    AsteriskNodes() {}

    @Inject
    AsteriskNodes(Settings settings, AsteriskFigures figures, AttemptSignals signals) {
        this.settings = settings;
        this.figures = figures;
        this.signals = signals;
    }

    @PostConstruct
    void open() {
        open(settings.get(Settings.ASTERISK_POOLS).stream()
                .map(AsteriskPool::new)
                .toList());
    }

    synchronized void open(List<AsteriskPool> pools) {
        pools.forEach(pool -> byPool.put(pool, Optional.empty()));
    }

    /** Those that are known, in the order of the configuration. */
    List<AsteriskNode> all() {
        return found;
    }

    /** A sentence while a pool of the configuration is missing; whose it will be is not known then. */
    Optional<String> unknown() {
        return unknown;
    }

    Optional<AsteriskNode> named(String name) {
        return found.stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /** Whose the attempts are that bear this name; those of before there were names are the first one's. */
    Optional<AsteriskNode> of(String recorded) {
        return recorded.isEmpty() ? first : named(recorded);
    }

    void up(String name, String bootId, Instant now) {
        link(name).up(bootId, now);
        named(name).ifPresent(node -> signals.transmitterUp(node.origin()));
    }

    void down(String name, String reason) {
        link(name).down(reason);
    }

    private AsteriskLink link(String name) {
        return links.computeIfAbsent(name, heard -> new AsteriskLink());
    }

    /** Looks for those pools that have not been found yet. */
    synchronized void look() {
        if (unknown.isEmpty()) {
            return;
        }
        Optional<String> trouble = Optional.empty();
        for (Map.Entry<AsteriskPool, Optional<AsteriskNode>> entry : byPool.entrySet()) {
            if (entry.getValue().isEmpty()) {
                try {
                    entry.setValue(Optional.of(meet(entry.getKey())));
                } catch (TransmitterUnavailable missing) {
                    LOG.log(Level.FINE, missing, () -> "No Asterisk by " + entry.getKey());
                    trouble = trouble.or(() -> Optional.of(missing.getMessage()));
                }
            }
        }
        unknown = trouble;
    }

    private AsteriskNode meet(AsteriskPool pool) throws TransmitterUnavailable {
        String name = pool.listen();
        if (!name.matches(NAME)) {
            throw new TransmitterUnavailable(
                    "The Asterisk of " + pool + " needs a name of 1 to 64 letters, digits and . _ -: " + name);
        }
        if (named(name).isPresent()) {
            throw new TransmitterUnavailable("Two pools are of the Asterisk " + name + ": " + pool
                    + " and another one; set node in one of them");
        }
        boolean isFirst = byPool.keySet().iterator().next() == pool;
        AsteriskNode node = new AsteriskNode(name, isFirst, pool, link(name), figures);
        List<AsteriskNode> nodes = new ArrayList<>();
        byPool.forEach((known, met) -> (known == pool ? Optional.of(node) : met).ifPresent(nodes::add));
        found = List.copyOf(nodes);
        first = isFirst ? Optional.of(node) : first;
        figures.show(node);
        LOG.log(Level.INFO, "Calls go by {0}, pool {1}", new Object[] {node.called(), pool});
        if (node.link().isPresent()) {
            signals.transmitterUp(node.origin());
        }
        return node;
    }
}
